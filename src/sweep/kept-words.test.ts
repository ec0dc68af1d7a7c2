import { expect, test } from 'vitest';
import { inWords, spelled } from './kept-words.ts';

test('a text has the names that the lab has for methods and senses', () => {
  expect(spelled('ebr0, m 2')).toBe('reallocation without its adversary, m 2');
  expect(spelled('share of sense 2, distill against umt', 'digits')).toBe(
    'share of the sound, distillation against UMT',
  );
  expect(spelled('vanilla: code 1 against code 2', 'digits')).toBe(
    'vanilla: the code of the image against the code of the sound',
  );
  expect(spelled('Sense 2 is the same, by its code in sense 1’s place')).toBe(
    'The slow sense is the same, by its code in the strong sense’s place',
  );
});

test('what is a name already is left as it is', () => {
  for (const text of ['modality dropout', 'noise of the slow sense 2', 'code of 12 numbers']) {
    expect(spelled(text)).toBe(text);
  }
});

test('in a kept file the names change, the numbers and addresses stay', () => {
  const finding = { scenario: 'digits', link: '#/lab?m=ebr0', samples: { ebr0: [1, null] } };
  const claim = { id: 'C3', title: 'ebr', findings: [finding] };
  expect(inWords(claim)).toEqual({
    id: 'C3',
    title: 'basis reallocation',
    findings: [{ ...finding, samples: { 'reallocation without its adversary': [1, null] } }],
  });
});
