import { expect, it } from 'vitest';
import { entryOf, entryText } from './entry.ts';

it('reads what it wrote', () => {
  const entry = { pDrop: 0.6, lambda: 10, pSub: 0 };
  expect(entryText(entry)).toBe('0.6,10,0');
  expect(entryOf('0.6,10,0')).toEqual(entry);
});

it.each([
  '',
  '0.6',
  '0.6,1',
  '0.6,1,0.3,2',
  '0.95,1,0',
  '-1,1,0',
  '0.6,,0',
  'a,1,0',
  '0,99,0',
  'NaN,0,0',
])('takes no entry from “%s”', (text) => expect(entryOf(text)).toBeUndefined());
