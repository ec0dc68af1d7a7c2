import { expect, it } from 'vitest';
import { explanationOf } from '#language/explanation.ts';
import { ARM_PARAMS, type Param, RUN_PARAMS } from '#spec/index.ts';
import { CHOICES } from './choice-words.ts';
import { choicesOf } from './words.ts';

const SENSES = ['strong sense', 'slow sense'];
const CHOSEN = Object.entries<Param>({ ...RUN_PARAMS, ...ARM_PARAMS }).flatMap(([key, param]) => {
  const choices = choicesOf(key, param, SENSES);
  return choices.length > 0 ? [[key, choices] as const] : [];
});

it.each(CHOSEN)('the help of %s uses the words that stand in its list', (key, choices) => {
  const { help } = explanationOf(key);
  expect(help).not.toMatch(/\b\d+: /);
  for (const [value] of choices) {
    const code = String(value);
    const table = CHOICES.choices as Readonly<Record<string, string>>;
    const words = (table[code] ?? code).toLowerCase();
    if (/\d/.test(code) || words.includes(code)) continue;
    expect(help).not.toMatch(new RegExp(`\\b${code}(:|,| takes)`, 'i'));
  }
});
