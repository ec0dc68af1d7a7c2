export type { Field } from '#worker/layout.ts';
