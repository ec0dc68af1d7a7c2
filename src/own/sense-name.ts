import { GUESSED_NAMES } from '#intake/guessed-names.ts';
import { senseLabel } from '#language/senses.ts';

/** What a sense is called on the page: a name that was guessed in its language, any other as it was given. */
export const senseName = (name: string): string =>
  GUESSED_NAMES.includes(name) ? senseLabel(name) : name;
