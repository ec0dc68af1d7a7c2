import { sayOr } from '#language/say.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';

/** How a measurement is taken, in the language of the moment; files say it in English. */
export const estimatorWords = (field: Field): string =>
  sayOr(`field-${field}`, FIELDS[field].estimator);
