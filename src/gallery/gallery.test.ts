// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { addSurface } from '#charts/surface.ts';
import { type Plate, WALLS } from './plates.ts';
import { pictureOf } from './testing/picture.ts';

const PLATES = WALLS.flatMap(({ rows }) => rows.flat());
/** The column of a phone. */
const PHONE = 350;

function drawn(plate: Plate, width: number): SVGSVGElement {
  const holder = document.createElement('div');
  const surface = addSurface(holder, { width, height: plate.height });
  plate.draw(surface, width);
  return surface.node() as SVGSVGElement;
}

const all = (svg: SVGSVGElement): Element[] => [...svg.querySelectorAll('*')];

/** A colour is a token of the page, a hatch, or none: so it changes with the theme. */
const TOKEN = /^(var\(--[a-z0-9-]+\)|url\(#[a-z0-9-]+\)|none|currentColor)$/;

describe('the gallery', () => {
  test('gives every plate a name of its own', () => {
    expect(new Set(PLATES.map(({ id }) => id)).size).toBe(PLATES.length);
  });

  test.each(PLATES.map((plate) => [plate.id, plate] as const))('%s', async (id, plate) => {
    const picture = pictureOf(drawn(plate, plate.width));
    await expect(picture).toMatchFileSnapshot(`snapshots/${id}.svg`);
  });

  test.each(PLATES.map((plate) => [plate.id, plate] as const))(
    '%s draws only numbers and tokens, wide and narrow',
    (_, plate) => {
      for (const width of [plate.width, PHONE]) {
        for (const element of all(drawn(plate, width))) {
          for (const { name, value } of element.attributes) {
            expect(value, name).not.toMatch(/NaN|undefined|Infinity/);
            if (name === 'fill' || name === 'stroke') expect(value).toMatch(TOKEN);
            if (name === 'width' || name === 'height') expect(Number(value)).not.toBeLessThan(0);
          }
        }
      }
    },
  );

  test('starts every word inside its picture', () => {
    for (const plate of PLATES) {
      for (const width of [plate.width, PHONE]) {
        for (const text of drawn(plate, width).querySelectorAll('text')) {
          const x = Number(text.getAttribute('x'));
          expect(x, `${plate.id}: ${text.textContent}`).toBeGreaterThanOrEqual(0);
          expect(x, `${plate.id}: ${text.textContent}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});
