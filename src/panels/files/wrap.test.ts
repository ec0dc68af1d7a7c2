import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

const upTo = (length: number) => (line: string) => line.length <= length;

test('wrap fills lines, keeps every word, and lets long words stand out', () => {
  expect(wrap('a sense fades out of a network', upTo(12))).toEqual([
    'a sense',
    'fades out of',
    'a network',
  ]);
  expect(wrap('reallocation is long', upTo(7))).toEqual(['reallocation', 'is long']);
  expect(wrap('  ', upTo(7))).toEqual([]);
});
