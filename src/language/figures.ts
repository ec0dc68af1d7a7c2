import { wordsOf } from './language.ts';
import { formatIn } from './number-format.ts';
import { numbersIn } from './numbers.ts';
import { spoken } from './say.ts';

/** Numbers that were written with a point, as the language of the moment writes them. */
export const pointed = (text: string): string =>
  wordsOf(spoken()) === 'es' ? text.replace(/(?<=\d)\.(?=\d)/g, ',') : text;

/** A number with as many digits behind the point: "0.50", in Spanish "0,50". */
export const fixed = (value: number, digits: number): string => pointed(value.toFixed(digits));

/** A number as it is written in a sentence: "1,000", in Spanish "1000". */
export const count = (value: number, options?: Intl.NumberFormatOptions): string =>
  options ? formatIn(wordsOf(spoken()), options).format(value) : numbersIn(spoken()).plain(value);

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(wordsOf(spoken()) === 'es' ? 'es' : 'en-GB').format(parts);
}
