import { type Refusal, refusalText } from '#files/file-error.ts';
import { ES } from '#files/words/es.ts';

/** Why a file cannot be read, in a sentence of a language. */
export const refusedIn = (language: 'en' | 'es', refusal: Refusal): string =>
  refusalText(refusal, language === 'es' ? ES : undefined);
