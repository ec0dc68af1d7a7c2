import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

const upTo = (length: number) => (line: string) => line.length <= length;

test('wrap fills lines and keeps every word', () => {
  expect(wrap('a sense fades out of a network', upTo(12))).toEqual([
    'a sense',
    'fades out of',
    'a network',
  ]);
  expect(wrap('  ', upTo(7))).toEqual([]);
});

test('wrap breaks a word that is too long, a link where its parts meet', () => {
  expect(wrap('at https://wane.example/#/lab?v=1&p=strong-slow.2&seed=5', upTo(20))).toEqual([
    'at',
    'https://wane.',
    'example/#/lab?v=1&p=',
    'strong-slow.2&seed=5',
  ]);
  expect(wrap('reallocation is long', upTo(7))).toEqual(['realloc', 'ation', 'is long']);
});

test('wrap loses no letter, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, most) => {
      const lines = wrap(text, upTo(most));
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});
