// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { FORMULAS } from './formulas.ts';

// The document of these tests has no doctype; that of the page has.
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' });
const { render } = await import('./typeset.ts');

it.each(Object.entries(FORMULAS))('%s is set, and its symbols name their things', (_, tex) => {
  const place = document.createElement('div');
  render(tex, place);
  expect(place.querySelector('.katex-error')).toBeNull();
  const things = [...place.querySelectorAll('[data-thing]')].map((one) =>
    one.getAttribute('data-thing'),
  );
  expect(things.length).toBeGreaterThan(0);
  for (const thing of things) expect(thing).toMatch(/^(sense|neuron|line):\w+$/);
});

it('lets a formula write no attribute but the name of a thing', () => {
  const place = document.createElement('div');
  for (const tex of [
    '\\href{https://a.example}{x}',
    '\\htmlClass{y}{x}',
    '\\htmlStyle{color:red}{x}',
  ]) {
    render(tex, place);
    expect(place.querySelector('a[href], .y, [style*="color:red"]'), tex).toBeNull();
  }
});
