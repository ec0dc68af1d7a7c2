// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { WALLS } from './plates.ts';
import { drawn, unreadable } from './testing/drawn.ts';
import { pictureOf } from './testing/picture.ts';

const PLATES = WALLS.flatMap(({ rows }) => rows.flat());
/** The least that a letter of a label is wide, on average, px. */
const LETTER = 5.2;
/** The column of a phone. */
const PHONE = 350;

/** A colour is a token of the page, a hatch, or none: so it changes with the theme. */
const TOKEN = /^(var\(--[a-z0-9-]+\)|url\(#[a-z0-9-]+\)|none|currentColor)$/;

/** Words start inside the picture; every attribute is a number, a token or a word. */
function check(svg: SVGSVGElement, width: number): void {
  expect(unreadable(svg)).toEqual([]);
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name === 'fill' || name === 'stroke') expect(value).toMatch(TOKEN);
      if (name === 'width' || name === 'height') expect(Number(value)).not.toBeLessThan(0);
    }
    if (element.tagName.toLowerCase() !== 'text') continue;
    const x = Number(element.getAttribute('x'));
    expect(x).toBeGreaterThanOrEqual(0);
    const words = element.textContent ?? '';
    const anchor = element.getAttribute('text-anchor');
    const long = anchor === 'end' ? 0 : (anchor === 'middle' ? 0.5 : 1) * LETTER * words.length;
    expect(x + long, words).toBeLessThanOrEqual(width);
  }
}

describe('the gallery', () => {
  test('gives every plate a name of its own', () => {
    expect(new Set(PLATES.map(({ id }) => id)).size).toBe(PLATES.length);
  });

  test('draws every pinned run where it compares, each line with its letter', () => {
    const pinned = PLATES.filter(({ id }) => /^strip-pinned$|five-pinned-runs$/.test(id));
    const places = pinned.map(({ id, draw, width, height }) => {
      const svg = drawn(draw, width, height);
      const [lines, letters] = ['path', 'text'].map((tag) => [
        ...svg.querySelectorAll(`${tag}.pin`),
      ]);
      expect(new Set(letters.map(({ textContent }) => textContent)), id).toEqual(new Set('ABCDE'));
      return [id.split('-').slice(0, 2).join('-'), lines.length, letters.length];
    });
    expect(places.filter(([id]) => /^(compared|strip|singular)/.test(String(id)))).toEqual([
      ['singular-values', 5, 5],
      ['singular-values', 5, 5],
      ...['shares', 'entanglement', 'missing'].map((id) => [`compared-${id}`, 25, 25]),
      ['strip-pinned', 5, 5],
    ]);
  });

  test.each(PLATES.map((plate) => [plate.id, plate] as const))('%s', async (id, plate) => {
    const svg = drawn(plate.draw, plate.width, plate.height);
    check(svg, plate.width);
    check(drawn(plate.draw, PHONE, plate.height), PHONE);
    await expect(pictureOf(svg)).toMatchFileSnapshot(`snapshots/${id}.svg`);
  });
});
