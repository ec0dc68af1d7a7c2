import { describe, expect, it } from 'vitest';
import {
  type Axes,
  countsOf,
  drawExact,
  drawRibbons,
  fullest,
  MOST_LINES,
  type Pen,
} from './ribbons.ts';

const AXES: Axes = { xs: [0, 100, 200], foot: 160, head: 0, lost: 180 };

/** A pen that writes down where it was. */
function taken(draw: (pen: Pen) => void): {
  moves: [number, number][];
  places: [number, number][];
} {
  const moves: [number, number][] = [];
  const places: [number, number][] = [];
  draw({
    moveTo: (x, y) => {
      moves.push([x, y]);
      places.push([x, y]);
    },
    lineTo: (x, y) => places.push([x, y]),
  });
  return { moves, places };
}

/** Four points: two go the same way, one elsewhere, one has no outcome. */
const COLUMNS = [
  Float32Array.of(0.01, 0.02, 0.99, 0.5),
  Float32Array.of(0.99, 0.98, 0, 0.5),
  Float32Array.of(0, 0, 1, Number.NaN),
];
const ALL = [0, 1, 2, 3];

describe('ribbons', () => {
  it('are one for every way that points go, however many go it', () => {
    const counts = countsOf(COLUMNS, ALL);
    expect(counts.map((pair) => pair.reduce((sum, count) => sum + count, 0))).toEqual([4, 4]);
    const { moves } = taken((pen) => drawRibbons(pen, counts, AXES, fullest(COLUMNS, ALL)));
    expect(moves).toHaveLength(6);
  });

  it('are as wide as they have points, the fullest bin filling its height', () => {
    const most = fullest(COLUMNS, ALL);
    expect(most).toEqual([2, 2, 2]);
    const widths: number[] = [];
    let corners: number[] = [];
    const pen: Pen = {
      moveTo: (_, y) => {
        corners = [y];
      },
      lineTo: (_, y) => {
        corners.push(y);
        if (corners.length === 4) widths.push(corners[0] - corners[3]);
      },
    };
    drawRibbons(pen, countsOf(COLUMNS, ALL), AXES, most);
    expect(Math.max(...widths)).toBeCloseTo(0.94 * 10, 6);
    expect(Math.min(...widths)).toBeCloseTo(0.47 * 10, 6);
  });

  it('of a part are no wider than those of all', () => {
    const most = fullest(COLUMNS, ALL);
    const heights = (points: number[]) =>
      taken((pen) => drawRibbons(pen, countsOf(COLUMNS, points), AXES, most)).moves.length;
    expect(heights([0])).toBe(2);
    expect(heights([])).toBe(0);
  });

  it('go to a place of their own where there is no number', () => {
    const { places } = taken((pen) => drawExact(pen, COLUMNS, [3], AXES));
    expect(places).toEqual([
      [0, 80],
      [100, 80],
      [200, 180],
    ]);
  });

  it('have at most so many lines over them', () => {
    const column = Float32Array.from({ length: 1000 }, (_, k) => k / 1000);
    const many = Array.from({ length: 1000 }, (_, k) => k);
    const { moves } = taken((pen) => drawExact(pen, [column, column], many, AXES));
    expect(moves).toHaveLength(MOST_LINES);
  });
});
