/** The characters of the set, those that are trained on first. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { dice, shuffled } from '../pack.mjs';
import { groupsOf } from './groups.mjs';
import { readUnihan } from './unihan.mjs';

export const FONT = dirname(
  createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'),
);
export const TEST = 821;
/** Kangxi numbers of the radicals, the most frequent first. */
const RADICALS = [
  [85, 'water'],
  [30, 'mouth'],
  [140, 'grass'],
  [75, 'tree'],
  [167, 'metal'],
  [64, 'hand'],
  [9, 'person'],
  [149, 'speech'],
  [120, 'silk'],
  [61, 'heart'],
  [142, 'insect'],
  [32, 'earth'],
];
export const CLASSES = RADICALS.map(([, name]) => name);

export const unihan = readUnihan();
export const numbers = RADICALS.map(([number]) => number);
export const chars = readdirSync(FONT)
  .filter((name) => name.endsWith('.json') && [...name].length === 6)
  .map((name) => name.slice(0, -5))
  .filter((char) => numbers.includes(unihan.radicals.get(char)))
  .sort((a, b) => a.codePointAt(0) - b.codePointAt(0));

/** Whole groups at random until exactly `TEST` characters are held out. */
function split() {
  const held = new Set();
  for (const group of shuffled(groupsOf(chars, unihan), dice(2026))) {
    if (held.size + group.length <= TEST) for (const char of group) held.add(char);
  }
  return [...chars.filter((char) => !held.has(char)), ...chars.filter((char) => held.has(char))];
}

export const ordered = split();
export const train = ordered.length - TEST;
