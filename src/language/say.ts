import { FluentNumber, type FluentVariable } from '@fluent/bundle';
import { create } from 'zustand';
import { Bundle } from './bundle.ts';
import { type Language, wordsOf } from './language.ts';
import { pseudo } from './pseudo.ts';

/** What stands in a message: words, or a number that is written as the language does, without groups. */
export type Values = Readonly<Record<string, string | number>>;

/** The language in which the lab speaks now: the one that is asked for, once its words are there. */
export const useSpoken = create<{ readonly language: Language }>(() => ({ language: 'en' }));

let now: Language = 'en';

/** The language of the moment. */
export const spoken = (): Language => now;

const english = new Set<string>();

const plain = new Bundle('en');
/** The bundles that are asked, one after the other: English last. */
let asked: readonly Bundle[] = [plain];

/** Adds the English words of a part of the page, which come with it. */
export function told(source: string): void {
  if (english.has(source)) return;
  english.add(source);
  plain.add(source);
  const language = spoken();
  if (wordsOf(language) !== language) asked = [new Bundle(language, english), plain];
}

/** Words of other languages that came with a part of the page. */
const others = new Map<Language, Set<string>>();

/** Adds words of another language, which come with a part of the page. */
export function toldIn(language: Language, sources: readonly string[]): void {
  const known = others.get(language) ?? new Set();
  others.set(language, known);
  for (const source of sources) {
    if (known.has(source)) continue;
    known.add(source);
    if (now === language) asked[0].add(source);
  }
}

/** From here on all is said in this language. @param sources its words; where one is missing, English is said. */
export function speak(language: Language, sources: readonly string[]): void {
  const own =
    wordsOf(language) === language ? [...sources, ...(others.get(language) ?? [])] : english;
  asked = language === 'en' ? [plain] : [new Bundle(language, own), plain];
  now = language;
  useSpoken.setState({ language });
}

/** What goes into a file that programs read is made in English, whatever is spoken. */
export function inEnglish<T>(make: () => T): T {
  const before = { asked, now };
  [asked, now] = [[plain], 'en'];
  try {
    return make();
  } finally {
    ({ asked, now } = before);
  }
}

const written = (value: string | number): FluentVariable =>
  typeof value === 'string'
    ? value
    : new FluentNumber(value, { useGrouping: false, maximumFractionDigits: 20 });

/** "de el" and "a el" are one word in Spanish. */
const CONTRACTED = { 'de el ': 'del ', 'a el ': 'al ' };
const contracted = (words: string): string =>
  words.replace(/(?<!\p{L})(?:de|a) el /gu, (two) => CONTRACTED[two as keyof typeof CONTRACTED]);

function found(name: string) {
  for (const one of asked) {
    const pattern = one.patternOf(name);
    if (pattern) return { one, pattern };
  }
  return undefined;
}

/** A message in the language of the moment; its name where there is none. */
export function say(name: string, values: Values = {}): string {
  const { one, pattern } = found(name) ?? {};
  if (!one || !pattern) return name;
  const variables = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, written(value)]),
  );
  const words = one.write(pattern, variables);
  return one.locale === 'es' ? contracted(words) : words;
}

/** A message of another language than English; where there is none, the English that stands elsewhere. */
export const sayOr = (name: string, words: string): string =>
  spoken() === 'en' ? words : found(name) ? say(name) : pseudo(spoken())(words);

/**
 * A table of words that stand alone: the one called `name` is the message "<prefix>-<name>", in the language of the
 * moment. @param more what else is in it: messages with variables, tables.
 */
export function words<const N extends string, T extends object = object>(
  prefix: string,
  names: readonly N[],
  more: T = {} as T,
): Readonly<Record<N, string>> & Readonly<T> {
  const table = Object.defineProperties({}, Object.getOwnPropertyDescriptors(more));
  for (const name of names) {
    Object.defineProperty(table, name, { enumerable: true, get: () => say(`${prefix}-${name}`) });
  }
  return table as Readonly<Record<N, string>> & Readonly<T>;
}
