import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { boundaryOf, isInBand } from './boundary.ts';
import type { Grid } from './cells.ts';
import { contourOf } from './contour.ts';

type Voted = { values: (number | undefined)[] };
const SIDE = 17;

/** A map whose chance of collapse is one half along x = border(y), 0 to 1, drawn with `seeds` seeds. */
function simulated(map: number, { border, width, seeds, shared = 0 }: Known): Grid<Voted> {
  const stream = new Stream(map, 'simulated');
  const shifts = Array.from({ length: seeds }, () => shared * stream.normal());
  const cells = Array.from({ length: SIDE ** 2 }, (_, at) => {
    const [x, y] = [(at % SIDE) / (SIDE - 1), Math.floor(at / SIDE) / (SIDE - 1)];
    const values = shifts.map((shift) => {
      const chance = 1 / (1 + Math.exp(-(x - shift - border(y)) / width));
      return stream.uniform() < chance ? 1 : 0;
    });
    return { values };
  });
  const numbers = Array.from({ length: SIDE }, (_, k) => k);
  return { columns: SIDE, rows: SIDE, cells, across: numbers, up: numbers };
}

interface Known {
  readonly border: (y: number) => number;
  readonly width: number;
  readonly seeds: number;
  /** Standard deviation of what a seed moves the whole border by. */
  readonly shared?: number;
}

/** Whether the whole known border lies in the band that is found. */
function holds(grid: Grid<Voted>, { border }: Known): boolean {
  const boundary = boundaryOf(grid);
  return Array.from({ length: 201 }, (_, k) => k / 200).every((y) => {
    const x = border(y);
    return x < 0 || x > 1 || isInBand(boundary, x * (SIDE - 1), y * (SIDE - 1));
  });
}

const curved = (y: number) => 0.4 + 0.3 * y + 0.1 * Math.sin(5 * y);

describe('the boundary of collapse', () => {
  it.each<[string, Known]>([
    ['blurred', { border: curved, width: 0.06, seeds: 5 }],
    ['sharp', { border: curved, width: 0.001, seeds: 5 }],
    ['wide, three seeds', { border: (y) => 0.6 - 0.2 * y, width: 0.1, seeds: 3 }],
    ['ten seeds', { border: curved, width: 0.04, seeds: 10 }],
    ['five seeds that move it', { border: curved, width: 0.03, seeds: 5, shared: 0.1 }],
    ['three seeds that move it', { border: curved, width: 0.03, seeds: 3, shared: 0.05 }],
  ])('is the known one within its band in 19 of 20 simulated maps: %s', (_, known) => {
    const held = Array.from({ length: 20 }, (_map, map) => holds(simulated(map, known), known));
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(19);
  });

  it('has a wider band where seeds move the whole border', () => {
    const width = (shared: number) => {
      const known = { border: curved, width: 0.03, seeds: 5, shared };
      const boundary = boundaryOf(simulated(3, known));
      return boundary.low.filter((low, k) => low <= 0.5 && boundary.high[k] >= 0.5).length;
    };
    expect(width(0.15)).toBeGreaterThan(1.3 * width(0));
  });

  it('is settled far from where any seed has it, though seeds move the whole of it', () => {
    const known = { border: curved, width: 0.03, seeds: 5, shared: 0.1 };
    const parts = Array.from({ length: 20 }, (_, map) => {
      const { low, high } = boundaryOf(simulated(map, known));
      return low.filter((one, k) => one <= 0.5 && high[k] >= 0.5).length / low.length;
    });
    expect(parts.reduce((sum, part) => sum + part, 0) / parts.length).toBeLessThan(0.4);
  });

  it('has a band that is no more than a third of a map of five seeds', () => {
    const boundary = boundaryOf(simulated(1, { border: curved, width: 0.06, seeds: 5 }));
    const inside = Array.from({ length: SIDE ** 2 }, (_, at) =>
      isInBand(boundary, at % SIDE, Math.floor(at / SIDE)),
    ).filter(Boolean).length;
    expect(inside).toBeGreaterThan(0);
    expect(inside).toBeLessThan(SIDE ** 2 / 3);
  });

  it('is not bent by one diverged cell in the middle: it is left out, and its neighbours are not', () => {
    const known = { border: () => 0.5, width: 0.001, seeds: 5 };
    const grid = simulated(1, known);
    const middle = 8 * SIDE + 3;
    const before = boundaryOf(grid);
    const cells = grid.cells.map((cell, at) =>
      at === middle ? { values: cell.values.map(() => undefined) } : cell,
    );
    const after = boundaryOf({ ...grid, cells });
    expect(after.chance[middle]).toBeNaN();
    expect(after.chance.filter(Number.isNaN)).toHaveLength(1);
    after.chance.forEach((chance, at) => {
      if (at !== middle) expect(chance).toBeCloseTo(before.chance[at], 10);
    });
    expect(contourOf(after.chance, SIDE)).toEqual(contourOf(before.chance, SIDE));
  });

  it('of a single row lies between its two sides', () => {
    const cells = [0, 0, 0, 0, 1, 1, 1, 1].map((vote) => ({
      values: Array.from({ length: 10 }, () => vote),
    }));
    const numbers = cells.map((_, k) => k);
    const boundary = boundaryOf({ columns: 8, rows: 1, cells, across: numbers, up: [0] });
    const inside = numbers.filter((column) => isInBand(boundary, column, 0));
    expect(inside).toContain(3);
    expect(isInBand(boundary, 3.5, 0)).toBe(true);
    expect(inside).not.toContain(0);
    expect(inside).not.toContain(7);
  });
});

describe('a contour', () => {
  it('crosses where the field is linear, and nowhere else', () => {
    const field = Array.from({ length: 12 }, (_, at) => (at % 4) / 3);
    for (const [x1, , x2] of contourOf(field, 4)) {
      expect(x1).toBeCloseTo(1.5, 10);
      expect(x2).toBeCloseTo(1.5, 10);
    }
    expect(contourOf(field, 4)).toHaveLength(2);
    expect(contourOf(field, 4, 2)).toEqual([]);
  });

  it('parts the corners of a saddle that the middle does not side with', () => {
    const low = contourOf([1, 0, 0, 0.9], 2, 0.6);
    expect(low).toHaveLength(2);
    const [first] = low;
    expect([first[0], first[3]].some((one) => one < 0.5)).toBe(true);
    for (const [x1, y1, x2, y2] of low) expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThan(0.8);
  });

  it('has no piece in a square with an unknown corner', () => {
    expect(contourOf([0, 1, 0, Number.NaN], 2)).toEqual([]);
  });
});
