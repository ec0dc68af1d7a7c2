export type { Field } from '#protocol/layout.ts';
