import { expect, it } from 'vitest';
import { isBare, withoutLanguage } from './address.ts';

it.each([
  ['#/lab?lang=es', '#/lab'],
  ['#/lab?lang=es&v=1&seed=4', '#/lab?v=1&seed=4'],
  ['#/lab?v=1&lang=es&seed=4', '#/lab?v=1&seed=4'],
  ['#/lab?v=1&seed=4&lang=es', '#/lab?v=1&seed=4'],
  ['#/lab?v=1&lang=en&lang=es', '#/lab?v=1'],
  ['#/lab?lang=es&v=1&seed=4&lang=en', '#/lab?v=1&seed=4'],
  ['#/lab?v=1&seed=4', '#/lab?v=1&seed=4'],
  ['#/lab', '#/lab'],
])('an address in a language is that of its experiment: %s', (link, own) => {
  expect(withoutLanguage(link)).toBe(own);
});

it('a language alone makes no link of the lab: it is a first visit', () => {
  expect(isBare(withoutLanguage('#/lab?lang=es'))).toBe(true);
});
