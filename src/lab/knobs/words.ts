import { count } from '#language/figures.ts';
import { unitWords } from '#language/settings.ts';
import type { Param } from '#spec/index.ts';
import { CHOICES } from './choice-words.ts';

export type Value = number | string | boolean;

/** The values of a setting that is chosen from a list, with their words. */
export type Choice = readonly [value: Value, words: string];

/** The unit of a number, unless its label says it already. */
function unitOf(param: Param): string {
  if (param.kind !== 'number' && param.kind !== 'integer') return '';
  return param.label.toLowerCase().includes(param.unit) ? '' : unitWords(param.unit);
}

/** What a value that is one of a list is called; itself where it has no words. */
const chosenWords = (value: string): string => {
  const words = CHOICES.choices as Readonly<Record<string, string>>;
  return words[value] ?? value;
};

/** A value as it stands beside its control, with its unit. */
export function valueWords(param: Param, value: Value, names: readonly Choice[] = []): string {
  const named = names.find(([choice]) => choice === value);
  if (named) return named[1];
  if (typeof value === 'boolean') return value ? CHOICES.on : CHOICES.off;
  if (typeof value === 'string') return chosenWords(value);
  const unit = unitOf(param);
  const number = count(value, { maximumSignificantDigits: 6, useGrouping: value >= 1e4 });
  return unit === '×' ? `${number}${unit}` : `${number} ${unit}`.trim();
}

/** All subsets of the modalities as a bit mask says them; 0 stands for all. */
function subsets(names: readonly string[]): Choice[] {
  return Array.from({ length: 2 ** names.length - 1 }, (_, mask): Choice => {
    const parts = names.filter((_, k) => (mask >> k) & 1);
    return [mask, mask === 0 ? CHOICES.allSenses : parts.join(' + ')];
  });
}

/** The choices of a setting in words; empty where it is a number. `senses` names the modalities. */
export function choicesOf(key: string, param: Param, senses: readonly string[]): Choice[] {
  if (key === 'only') return subsets(senses);
  if (key === 'teacher' || key === 'student') {
    const zero = key === 'teacher' ? CHOICES.none : CHOICES.everyOther;
    return [[0, zero], ...senses.map((name, k): Choice => [k + 1, name])];
  }
  if (param.kind !== 'choice') return [];
  return param.choices.map((choice): Choice => [choice, chosenWords(choice)]);
}
