import { put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** A part of a map that has a name. */
export interface Region {
  /** Its name, and lines that say more where there is room. */
  readonly lines: readonly string[];
  /** Whether each unit square is in it, row by row from the lower left corner. */
  readonly squares: readonly boolean[];
}

interface Ground {
  /** Of the map, in unit squares. */
  readonly columns: number;
  readonly rows: number;
  /** Of the map, px. */
  readonly wide: number;
  readonly high: number;
  /** Whether words may not lie on a unit square. */
  isTaken(square: number): boolean;
}

/** Lines of one size; `x` is their middle and `y` the head of the first, px from the upper left corner of the map. */
export interface Placed {
  readonly lines: readonly string[];
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Sizes of letters that are tried, px: the map's own, and that of a phone. */
const SIZES = [20, 16] as const;
/** Width of a letter of prose and height of its line, in sizes. */
const LETTER = 0.5;
export const LINE = 1.22;
/** Room kept between words and what they may not touch, px. */
const ROOM = 6;

/** How many taken squares lie in every rectangle from the lower left corner, one row and column more than the map has. */
function sumsOf(taken: (square: number) => boolean, columns: number, rows: number): number[] {
  const sums = new Array<number>((columns + 1) * (rows + 1)).fill(0);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row + 1) * (columns + 1) + column + 1;
      const before = sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
      sums[at] = before + Number(taken(row * columns + column));
    }
  }
  return sums;
}

/** The middle of a region, in unit squares. */
function middleOf({ squares }: Region, columns: number): readonly [number, number] {
  let [x, y, count] = [0, 0, 0];
  for (const [square, isIn] of squares.entries()) {
    if (!isIn) continue;
    x += (square % columns) + 0.5;
    y += Math.floor(square / columns) + 0.5;
    count++;
  }
  return [x / count, y / count];
}

/**
 * Where the name of a region stands: wholly within it, on nothing that is taken, as near to its middle as can be.
 * All lines are tried first, then the name alone, each in large letters and in small; undefined where none fits.
 */
export function placeWords(region: Region, ground: Ground): Placed | undefined {
  const { columns, rows, wide, high } = ground;
  if (!region.squares.includes(true)) return undefined;
  const taken = (square: number) => !region.squares[square] || ground.isTaken(square);
  const sums = sumsOf(taken, columns, rows);
  const [middleX, middleY] = middleOf(region, columns);
  const [squareWide, squareHigh] = [wide / columns, high / rows];
  for (const lines of [region.lines, region.lines.slice(0, 1)]) {
    for (const size of SIZES) {
      const letters = Math.max(...lines.map(({ length }) => length));
      const across = Math.ceil((letters * LETTER * size + 2 * ROOM) / squareWide);
      const up = Math.ceil((lines.length * LINE * size + ROOM) / squareHigh);
      let best: { left: number; bottom: number; far: number } | undefined;
      for (let bottom = 0; bottom + up <= rows; bottom++) {
        for (let left = 0; left + across <= columns; left++) {
          const [low, top] = [bottom * (columns + 1) + left, (bottom + up) * (columns + 1) + left];
          if (sums[top + across] - sums[top] - sums[low + across] + sums[low] > 0) continue;
          const far = Math.hypot(
            (left + across / 2 - middleX) * squareWide,
            (bottom + up / 2 - middleY) * squareHigh,
          );
          if (!best || far < best.far) best = { left, bottom, far };
        }
      }
      if (!best) continue;
      const x = (best.left + across / 2) * squareWide;
      const head = high - (best.bottom + up / 2) * squareHigh - (lines.length * LINE * size) / 2;
      return { lines, size, x, y: head };
    }
  }
  return undefined;
}

/** Writes the words of regions from the upper left corner of their map, on a halo of paper. */
export function drawPlaced(surface: Surface, placed: Placed, left: number, top: number): void {
  const { lines, size, x, y } = placed;
  const words = put(surface, 'g', { class: 'region-words' });
  for (const [k, line] of lines.entries()) {
    const foot = top + y + (k + 0.8) * LINE * size;
    const place = { x: left + x, y: foot, 'text-anchor': 'middle' };
    write(words, line, { class: 'in-map', ...place, style: `font-size:${size}px` });
  }
}
