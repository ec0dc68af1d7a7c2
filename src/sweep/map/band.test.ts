import { describe, expect, it } from 'vitest';
import { bandOf, framed, joined, type Place } from './band.ts';
import { boundaryOf, isInBand } from './boundary.ts';
import { contourOf } from './contour.ts';

const SIDE = 13;
const numbers = Array.from({ length: SIDE }, (_, k) => k);

/** Five seeds whose border is a diagonal, each a little off. */
const boundary = boundaryOf({
  ...{ columns: SIDE, rows: SIDE, across: numbers, up: numbers },
  cells: Array.from({ length: SIDE ** 2 }, (_, at) => ({
    values: [-1, 0, 0, 0, 1].map((off) =>
      (at % SIDE) + Math.floor(at / SIDE) / 2 + off > 8 ? 1 : 0,
    ),
  })),
});

/** Whether a place lies in a polygon that turns one way only. */
function holds(polygon: readonly Place[], [x, y]: Place): boolean {
  const sides = polygon.map(([ax, ay], k) => {
    const [bx, by] = polygon[(k + 1) % polygon.length];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((side) => side >= -1e-9) || sides.every((side) => side <= 1e-9);
}

describe('the band as polygons', () => {
  it('is what isInBand says along the lines between cells', () => {
    const polygons = bandOf(boundary);
    for (let row = 1; row < SIDE - 1; row++) {
      for (let part = 0.05; part < SIDE - 1; part += 0.1) {
        const place: Place = [part, row];
        const inside = polygons.some((polygon) => holds(polygon, place));
        expect(inside, `${place}`).toBe(isInBand(boundary, part, row) || inside);
        if (isInBand(boundary, part, row)) expect(inside, `${place}`).toBe(true);
      }
    }
  });

  it('holds the whole border, and no corner far from it', () => {
    const polygons = bandOf(boundary);
    for (const [x1, y1] of contourOf(boundary.chance, SIDE)) {
      expect(polygons.some((polygon) => holds(polygon, [x1, y1]))).toBe(true);
    }
    expect(isInBand({ ...boundary, high: boundary.high.map(() => 0.6) }, 0, 0)).toBe(true);
    expect(polygons.some((polygon) => holds(polygon, [0.2, 0.2]))).toBe(false);
  });

  it('is there where the border goes through the middle of a cell', () => {
    const [columns, rows] = [3, 2];
    const chance = [1, 0.5, 0, 1, 0.5, 0];
    const [low, high] = [chance.map((one) => one - 0.2), chance.map((one) => one + 0.2)];
    const polygons = bandOf({ columns, rows, chance, low, high, bySeed: [] });
    expect(polygons.some((polygon) => holds(polygon, [1, 0.5]))).toBe(true);
    expect(polygons.some((polygon) => holds(polygon, [0.2, 0.5]))).toBe(false);
  });

  it('is nothing where there is no border', () => {
    const chance = boundary.chance.map(() => 0.2);
    expect(bandOf({ ...boundary, chance, low: chance, high: chance.map(() => 0.9) })).toEqual([]);
  });
});

describe('a contour as lines', () => {
  it('is one line where its pieces meet', () => {
    const [line, ...others] = joined(contourOf(boundary.chance, SIDE));
    expect(others).toEqual([]);
    expect(line).toHaveLength(contourOf(boundary.chance, SIDE).length + 1);
  });

  it('is a ring that ends where it begins round a single cell', () => {
    const [ring] = joined(contourOf([0, 0, 0, 0, 1, 0, 0, 0, 0], 3));
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
  });

  it('goes on to the frame once the outermost cells stand twice', () => {
    const { field, columns } = framed([0, 1, 0, 1], 2);
    expect(columns).toBe(4);
    expect(field).toHaveLength(16);
    const [line] = joined(contourOf(field, columns));
    expect(line.map(([x]) => x)).toEqual([1.5, 1.5, 1.5, 1.5]);
    expect(line.map(([, y]) => y).sort()).toEqual([0, 1, 2, 3]);
  });
});
