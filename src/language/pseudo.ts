import type { Language, Pseudo } from './language.ts';

/** Right-to-left override and its end: letters run the other way, words stay what they are. */
const [RTL, END] = ['\u202E', '\u202C'];

const WAYS: Readonly<Record<Pseudo, (words: string) => string>> = {
  'x-double': (words) => words.replace(/\p{L}[\p{L}'’-]*/gu, (word) => `${word}${word}`),
  'x-rtl': (words) => (words.trim() ? `${RTL}${words}${END}` : words),
  'x-markup': (words) => words.replace(/\p{L}[\p{L}'’-]*/u, (word) => `<b>${word}&amp;</b>`),
};

/** What a language that is only for trials makes of words; others leave them. */
export const pseudo = (language: Language): ((words: string) => string) =>
  WAYS[language as Pseudo] ?? ((words) => words);

/** Which way a language runs. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'x-rtl' ? 'rtl' : 'ltr';
