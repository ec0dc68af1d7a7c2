import { type Told, wordsOf } from './language.ts';
import { toldIn } from './say.ts';
import { useLanguage } from './use-language.ts';

/** Loads the words of a part of the page in each language but English, which comes with its code. */
export type PartWords = Readonly<
  Record<Exclude<Told, 'en'>, () => Promise<{ readonly default: string | readonly string[] }>>
>;

const parts = new Set<PartWords>();

async function load(words: PartWords, told: Told): Promise<void> {
  if (told === 'en') return;
  toldIn(told, [(await words[told]()).default].flat());
}

/**
 * Has a part of the page told in every language: in the one that is asked for as soon as this settles, and in another
 * when that is chosen. It fails as the files do.
 */
export function loadPart(words: PartWords): Promise<void> {
  parts.add(words);
  return load(words, wordsOf(useLanguage.getState().language));
}

/** Loads what the parts that were opened say in a language. */
export async function loadParts(told: Told): Promise<void> {
  await Promise.all([...parts].map((words) => load(words, told)));
}
