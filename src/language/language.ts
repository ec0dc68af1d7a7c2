import { entriesAt } from '#spec/address.ts';

/** The languages in which the lesson is told. */
export const LANGUAGES = ['en', 'es'] as const;
export type Told = (typeof LANGUAGES)[number];

/** What it is tried with: words twice as long, from right to left, with markup inside. They are made of English. */
const PSEUDO = ['x-double', 'x-rtl', 'x-markup'] as const;
export type Pseudo = (typeof PSEUDO)[number];
export type Language = Told | Pseudo;

/** What each calls itself. */
export const OWN_NAMES: Readonly<Record<Told, string>> = { en: 'English', es: 'Español' };

/** The one of a list that is called so. */
export const among = <T extends string>(all: readonly T[], one: string | null): T | undefined =>
  all.find((other) => other === one);

/** The language that an address names, if there is one of that name. */
export const languageIn = (hash: string): Language | undefined =>
  among([...LANGUAGES, ...PSEUDO], entriesAt(hash).get('lang'));

/** The language whose words a language is made of. */
export const wordsOf = (language: Language): Told => among(LANGUAGES, language) ?? 'en';
