import type { Language } from '#language/language.ts';

/** An address that names a language names another one; one that names none stays as it is. */
export const withLanguage = (hash: string, language: Language): string =>
  hash.replace(/([?&]lang=)[^&]*/, `$1${language}`);
