import type { ComponentType } from 'react';
import { type Language, type Told, wordsOf } from '#language/language.ts';
import { later, type Part } from '#parts/later.tsx';
import type { Place } from './course.ts';

/** What stands for the elements of prose: paragraphs, headings, and words that do something. */
export type ProseParts = Readonly<Record<string, ComponentType<never>>>;

interface ProseProps {
  readonly components: ProseParts;
}
type Prose = Part<ProseProps>;

const FILES = import.meta.glob<{ readonly default: ComponentType<ProseProps> }>(
  './chapters/*/*.mdx',
);
const fileOf = ({ chapter, number }: Place, told: Told) =>
  `./chapters/${chapter}/${number}.${told}.mdx`;

const made = new Map<string, Prose>();

/** The prose of a page, loaded when it is shown; in English where it is not translated, nothing where there is none. */
export function proseOf(
  place: Place,
  language: Language,
): { readonly Prose: Prose; readonly told: Told } | undefined {
  const told = [wordsOf(language), 'en' as const].find((one) => FILES[fileOf(place, one)]);
  if (!told) return undefined;
  const file = fileOf(place, told);
  const Prose = made.get(file) ?? later(async () => (await FILES[file]()).default);
  made.set(file, Prose);
  return { Prose, told };
}
