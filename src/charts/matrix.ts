import { scaleLinear } from 'd3';
import { inTwo, isTooLong, LETTER, roomFor } from './room-for.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Size, Surface } from './types.ts';

/** A row: some senses present, the others taken away. */
export interface SubsetRow {
  readonly label: string;
  /** Bit i set: sense i is present. */
  readonly mask: number;
}

export interface MatrixColumn {
  readonly label: string;
  /** A word under the label. */
  readonly note: string;
  readonly role: 'live' | 'ghost' | 'control';
  /** One value in [0, 1] per row; nothing where the column has none. */
  readonly cells: readonly (Pick<BandPoint, 'low' | 'mean' | 'high'> | undefined)[];
}

export interface MatrixOptions extends Size {
  readonly inks: readonly string[];
  readonly format: (value: number) => string;
  /** Value from which a bar starts to mean something: a mark under every bar. */
  readonly chance: number;
  readonly empty: string;
}

const HEAD = 44;
const GLYPH = 7;
const ABSENT = '–';
/** Least width of a column, so that its bar and its heading fit. */
const COLUMN = 100;
/** Between a label and the column beside it. */
const GAP = 6;

/** Height of a row: less where there are many. */
const pitchOf = (rows: number): number => (rows > 5 ? 34 : 42);

export const matrixHeight = (rows: number): number => HEAD + rows * pitchOf(rows) + 4;

/** A disc cut like the neurons, the senses that are present filled. */
function drawSubset(surface: Surface, mask: number, inks: readonly string[], y: number): void {
  const group = put(surface, 'g', { transform: `translate(${GLYPH + 1} ${y})` });
  put(group, 'circle', { r: GLYPH, fill: 'none', stroke: 'var(--rule-strong)' });
  const turn = (2 * Math.PI) / inks.length;
  const at = (angle: number) => `${GLYPH * Math.sin(angle)} ${-GLYPH * Math.cos(angle)}`;
  for (const [i, ink] of inks.entries()) {
    if (!(mask & (1 << i))) continue;
    const [from, to] = [turn * i - Math.PI, turn * (i + 1) - Math.PI];
    const d = `M0 0L${at(from)}A${GLYPH} ${GLYPH} 0 0 1 ${at(to)}Z`;
    put(group, 'path', { d, fill: ink });
  }
}

const LOOK = {
  live: { ink: 'var(--ink)', text: 'var(--ink)', thick: 4, number: 'reading strong' },
  ghost: { ink: 'var(--ghost)', text: 'var(--ink-2)', thick: 3, number: 'reading' },
  control: { ink: 'var(--ghost)', text: 'var(--ink-2)', thick: 3, number: 'reading' },
} as const;

/** Subsets down, arms across; a number with a bar under it, and on the bar the range of the seeds. */
export function drawMatrix(
  surface: Surface,
  rows: readonly SubsetRow[],
  columns: readonly MatrixColumn[],
  { width, height, inks, format, chance, empty }: MatrixOptions,
): void {
  clear(surface, { width, height });
  if (!columns.some(({ cells }) => cells.some((cell) => cell && Number.isFinite(cell.mean)))) {
    writeEmpty(surface, empty, width / 2, height / 2);
    return;
  }
  const from = 2 * GLYPH + 10;
  const spare = width - columns.length * COLUMN;
  const wanted =
    from +
    roomFor(
      rows.map(({ label }) => label),
      spare,
    );
  const left = Math.max(Math.min(width * 0.34, 150), Math.min(spare, wanted));
  const pitch = (width - left) / columns.length;
  const wide = Math.min(pitch - 16, 92);
  const tall = pitchOf(rows.length);
  for (const [r, { label, mask }] of rows.entries()) {
    const y = HEAD + r * tall;
    put(surface, 'line', { class: 'base', x1: 0, x2: width, y1: y, y2: y });
    drawSubset(surface, mask, inks, y + 16);
    const lines = inTwo(label, left - from - GAP, LETTER);
    const first = y + (lines.length > 1 ? tall / 2 - 3 : 20);
    for (const [k, line] of lines.entries()) {
      write(surface, line, { class: 'reading', x: from, y: first + 14 * k, fill: 'var(--ink)' });
    }
  }
  for (const [c, { label, note, role, cells }] of columns.entries()) {
    const right = left + (c + 1) * pitch - 8;
    const look = LOOK[role];
    const head = { x: right, 'text-anchor': 'end', fill: look.text };
    write(surface, label, { ...head, class: look.number, y: 16 });
    const quiet = { ...head, class: 'tick', y: 31, fill: 'var(--ink-3)' };
    if (!isTooLong(note, pitch)) write(surface, note, quiet);
    const x = scaleLinear([0, 1], [right - wide, right]);
    for (const [r, cell] of cells.entries()) {
      const y = HEAD + r * tall;
      const known = cell && Number.isFinite(cell.mean);
      const words = { x: right, y: y + 20, 'text-anchor': 'end' };
      write(surface, known ? format(cell.mean) : ABSENT, {
        ...words,
        class: look.number,
        fill: look.text,
      });
      if (!known) continue;
      const bar = { y: y + 28 - look.thick / 2, height: look.thick };
      put(surface, 'rect', { ...bar, x: x(0), width: wide, fill: 'var(--rule)', opacity: 0.7 });
      put(surface, 'rect', { ...bar, x: x(0), width: x(cell.mean) - x(0), fill: look.ink });
      put(surface, 'line', {
        class: 'range',
        x1: x(cell.low),
        x2: x(cell.high),
        y1: y + 33,
        y2: y + 33,
      });
      put(surface, 'line', { class: 'lead', x1: x(chance), x2: x(chance), y1: y + 24, y2: y + 32 });
    }
    if (role !== 'live') continue;
    const frame = {
      x: right - wide - 8,
      y: 0.75,
      width: wide + 16,
      height: HEAD + rows.length * tall,
    };
    put(surface, 'rect', { class: 'framed', ...frame });
  }
}
