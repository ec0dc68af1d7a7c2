import { expect, it } from 'vitest';
import { AS_FOUND, optionsOf, parseReading, readingText } from './reading.ts';

it('how a table is read is short text, and that text is read again', () => {
  const reading = {
    ...({ encoding: 'windows-1252', delimiter: '\t', header: false } as const),
    decimals: new Map([
      [12, '.'],
      [3, ','],
    ] as const),
  };
  const text = readingText(reading);
  expect(text).toBe('e-windows-1252.d-tab.h-no.c-3.p-12');
  expect(text).toMatch(/^[\w.-]*$/);
  expect(parseReading(text)).toEqual(reading);
  expect(optionsOf(reading, ['a', 'b', 'c', 'price'])).toEqual({
    ...{ encoding: 'windows-1252', delimiter: '\t', header: false },
    decimals: { price: ',' },
  });
});

it('what was found needs no words, and what makes no sense is left out', () => {
  expect(readingText(AS_FOUND)).toBe('');
  expect(parseReading('')).toEqual({ ...AS_FOUND });
  expect(parseReading('d-constructor.d-toString')).toEqual({ ...AS_FOUND });
  expect(parseReading('d-elephant.c-x.z-9..s-29.w-noise.l-x.g-no')).toEqual({ ...AS_FOUND });
});

it('how pictures and sounds are read stands in the same text', () => {
  const reading = {
    ...AS_FOUND,
    ...({ labels: 'name', groups: true, side: 48, sound: 'mel' } as const),
  };
  expect(readingText(reading)).toBe('l-name.g-yes.s-48.w-mel');
  expect(parseReading('l-name.g-yes.s-48.w-mel')).toEqual(reading);
});
