export type { Field } from '#protocol/fields.ts';
