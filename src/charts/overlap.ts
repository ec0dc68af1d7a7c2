import { put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** A set of the picture: a sense, a row. */
export interface OverlapRow {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  /** What stands at its end. */
  readonly end: string;
}

/** A part of the whole, a column: which rows have it, each by itself or only all of them together. */
export interface OverlapColumn {
  readonly label: string;
  /** Said instead where there is less room. */
  readonly short: string;
  readonly share: number;
  /** By row. */
  readonly has: readonly boolean[];
  readonly together: boolean;
}

export interface OverlapOptions {
  readonly width: number;
  /** What stands over the ends. */
  readonly ends: string;
  readonly format: (share: number) => string;
}

const LEFT = 96;
const RIGHT = 58;
const HEAD = 40;
const ROW = 26;
const BAR = 16;
const GAP = 3;
/** Width of a letter of a heading, px. */
const LETTER = 6.4;

export const overlapHeight = (rows: number): number => HEAD + rows * ROW + 6;

/** The words that fit into a width: the long ones, the short ones, or none. */
const fitting = (width: number, ...words: readonly string[]): string =>
  words.find((one) => one.length * LETTER <= width) ?? '';

/**
 * Sets that overlap, as lines one below the other: what stands in one column is one part of the whole, as wide as
 * it is large, and whoever has it has a bar there. A part that its owners know only together is one frame round all
 * of them, the bars within it hollow.
 */
export function drawOverlap(
  surface: Surface,
  rows: readonly OverlapRow[],
  columns: readonly OverlapColumn[],
  { width, ends, format }: OverlapOptions,
): void {
  const height = overlapHeight(rows.length);
  surface.attr('viewBox', `0 0 ${width} ${height}`).node()?.replaceChildren();
  const across = width - LEFT - RIGHT;
  const rowAt = (row: number) => HEAD + row * ROW + (ROW - BAR) / 2;
  rows.forEach(({ label, text, end }, row) => {
    const y = rowAt(row) + BAR - 4;
    const name = fitting(LEFT - 8, label, label.split(' ')[0]);
    write(surface, name, { class: 'reading', x: 0, y, fill: text });
    const place = { x: width, y, 'text-anchor': 'end' };
    write(surface, end, { class: 'reading strong', ...place, fill: 'var(--ink)' });
    const middle = rowAt(row) + BAR / 2;
    put(surface, 'line', { class: 'grid', x1: LEFT, x2: width - RIGHT, y1: middle, y2: middle });
  });
  write(surface, ends, { class: 'tick', x: width, y: HEAD - 6, 'text-anchor': 'end' });
  let from = LEFT;
  for (const { label, short, share, has, together } of columns) {
    const wide = share * across;
    const room = wide - GAP;
    const head = { class: 'tick', x: from + 1 };
    write(surface, fitting(room, format(share)), { ...head, y: 14 });
    write(surface, fitting(room, label, short), { ...head, y: HEAD - 6 });
    const owners = rows.flatMap((_, row) => (has[row] ? [row] : []));
    const box = { x: from + GAP / 2, width: Math.max(1, room) };
    if (together && owners.length > 0) {
      const [top, bottom] = [rowAt(owners[0]) - 4, rowAt(owners[owners.length - 1]) + BAR + 4];
      const frame = { fill: 'none', stroke: 'var(--ink-3)', 'stroke-dasharray': '3 3' };
      put(surface, 'rect', { ...box, y: top, height: bottom - top, rx: 5, ...frame });
    }
    for (const row of owners) {
      const { ink } = rows[row];
      const inset = together ? 5 : 0;
      const bar = { x: box.x + inset, y: rowAt(row), width: Math.max(1, box.width - 2 * inset) };
      const look: Record<string, string | number> = together
        ? { fill: ink, 'fill-opacity': 0.14, stroke: ink, 'stroke-width': 1.5 }
        : { fill: ink };
      put(surface, 'rect', { ...bar, height: BAR, rx: 3, ...look });
    }
    from += wide;
  }
}
