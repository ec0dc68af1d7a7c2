import { expect, it } from 'vitest';
import { ARM_PARAMS, RUN_PARAMS } from '#spec/index.ts';
import { choicesOf, valueWords } from './words.ts';

it('says a value with its unit, unless the label has it', () => {
  expect(valueWords(RUN_PARAMS.snr, 5)).toBe('5 dB');
  expect(valueWords(RUN_PARAMS.strength, 3)).toBe('3×');
  expect(valueWords(RUN_PARAMS.steps, 600)).toBe('600');
  expect(valueWords(RUN_PARAMS.randomStart, true)).toBe('yes');
});

it('names senses where the schema has numbers', () => {
  const senses = ['image', 'sound'];
  const only = choicesOf('only', ARM_PARAMS.only, senses);
  expect(only).toEqual([
    [0, 'all'],
    [1, 'image'],
    [2, 'sound'],
  ]);
  expect(choicesOf('teacher', ARM_PARAMS.teacher, senses)[1]).toEqual([1, 'image']);
  expect(valueWords(ARM_PARAMS.only, 2, only)).toBe('sound');
});

it('has a word for every choice of the schema', () => {
  for (const [key, param] of Object.entries({ ...RUN_PARAMS, ...ARM_PARAMS })) {
    if (param.kind !== 'choice' || key === 'scenario') continue;
    for (const [choice, words] of choicesOf(key, param, [])) {
      if (choice !== 'cosine') expect(words).not.toBe(choice);
    }
  }
});
