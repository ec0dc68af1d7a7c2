import { scaleLinear } from 'd3';
import { abreast, roomOf } from './abreast.ts';
import { LETTER, shortened } from './room-for.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface Part {
  readonly label: string;
  /** Share of the whole; what is below 0 or not a number has no width. */
  readonly share: number;
  /** What it stands for, in the units of the second chart. */
  readonly points: number;
  readonly ink: string;
  readonly text: string;
}

export interface ShareRow {
  readonly label: string;
  readonly role: 'live' | 'ghost';
  readonly parts: readonly Part[];
}

export interface BarsOptions extends Size {
  readonly format: (share: number) => string;
  /** Share of the last part below which it counts as collapsed. */
  readonly threshold?: number;
  /** The second chart: from a base, what each sense adds, on an axis from nothing to `full`. */
  readonly sum: {
    readonly title: string;
    readonly base: number;
    readonly baseName: string;
    readonly full: number;
    readonly format: (points: number) => string;
  };
  readonly empty: string;
}

const LEFT = 52;
const THICK = { live: 30, ghost: 14 };
const width = (share: number): number => (Number.isFinite(share) ? Math.max(0, share) : 0);

/** Where each part lies when they are laid side by side and fill 1. */
export function spansOf(shares: readonly number[]): { from: number; to: number }[] {
  const whole = shares.reduce((sum, share) => sum + width(share), 0);
  let to = 0;
  return shares.map((share) => {
    const from = to;
    to += whole > 0 ? width(share) / whole : 0;
    return { from, to };
  });
}

/** Live and ghost as bars of shares; below, the live one again as points of accuracy above chance. */
export function drawShares(
  surface: Surface,
  rows: readonly ShareRow[],
  options: BarsOptions,
): void {
  const { width: wide, height, threshold, empty } = options;
  clear(surface, options);
  const [live] = rows;
  if (!live?.parts.some(({ share }) => width(share) > 0)) {
    writeEmpty(surface, empty, wide / 2, height / 2);
    return;
  }
  const x = scaleLinear([0, 1], [LEFT, wide]);
  let top = 14;
  for (const row of rows) {
    drawRow(surface, row, top, x, options);
    top += THICK[row.role] + 7;
  }
  if (live.parts.length === 2 && threshold !== undefined) {
    const at = x(1 - threshold);
    put(surface, 'line', { class: 'threshold over', x1: at, x2: at, y1: 14, y2: top - 7 });
    put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: 4, y2: 14 });
    const label = { class: 'tick', x: at - 5, y: 10, 'text-anchor': 'end' };
    write(surface, options.format(threshold), label);
  }
  drawPoints(surface, live.parts, top + 16, x, options);
}

type Scale = (share: number) => number;

function drawRow(surface: Surface, row: ShareRow, top: number, x: Scale, options: BarsOptions) {
  const { role, label, parts } = row;
  const thick = THICK[role];
  const name = { class: role === 'live' ? 'reading strong' : 'reading', x: 0, fill: 'var(--ink)' };
  write(surface, label, { ...name, y: top + thick / 2 + 4 });
  const spans = spansOf(parts.map(({ share }) => share));
  for (const [k, { label: sense, share, ink }] of parts.entries()) {
    const start = x(spans[k].from) + (k > 0 ? 2 : 0);
    const long = Math.max(0, x(spans[k].to) - start);
    const words = `${sense} ${options.format(share)}`;
    const box = { x: start, y: top, width: long, height: thick };
    const bar = put(surface, 'rect', { ...box, fill: ink, opacity: role === 'live' ? 1 : 0.5 });
    bar.append('title').text(words);
    const fitting = [words, options.format(share)].find((text) => long >= text.length * 7.4 + 8);
    if (role === 'ghost' || !fitting) continue;
    const inside = { class: 'inside', y: top + thick / 2 + 4.5, fill: 'var(--paper)' };
    write(surface, fitting, { ...inside, x: start + 8 });
  }
}

/** What each sense adds, in words: of two at both ends, of more side by side, cut where there is no room. */
function writePoints(
  surface: Surface,
  parts: readonly Part[],
  told: readonly string[],
  starts: readonly number[],
  right: number,
  y: number,
) {
  const many = parts.length > 2;
  const fits = roomOf(told.map(({ length }) => length * LETTER)) <= right;
  const words = many && !fits ? told.map((one) => shortened(one, right / told.length - 8)) : told;
  const wide = words.map(({ length }) => length * LETTER);
  const middles = starts.map((start, k) => start + wide[k] / 2);
  const at = abreast(middles, wide, 0, right);
  for (const [k, { text }] of parts.entries()) {
    const last = k === parts.length - 1;
    const ends = { x: last ? right : starts[k], 'text-anchor': last ? 'end' : 'start' };
    const place = many ? { x: at[k] - wide[k] / 2, 'text-anchor': 'start' } : ends;
    write(surface, words[k], { ...place, y, class: 'reading', fill: text });
  }
}

/** A base, then what each sense adds, up to what is reached. */
function drawPoints(
  surface: Surface,
  parts: readonly Part[],
  top: number,
  along: Scale,
  { sum: { title, base, baseName, full, format } }: BarsOptions,
) {
  const x = (points: number) => along(Math.min(1, points / full));
  const gains = parts.map(({ points }) => points).filter(Number.isFinite);
  const reached = base + gains.reduce((sum, points) => sum + points, 0);
  write(surface, title, { class: 'tick', x: 0, y: top });
  const y = top + 8;
  write(surface, baseName, { class: 'reading', x: 0, y: y + 11, fill: 'var(--ink-3)' });
  const bar = { y, height: 14 };
  put(surface, 'rect', { ...bar, x: x(0), width: x(base) - x(0), fill: 'var(--ghost-fill)' });
  if (base > 0) write(surface, format(base), { class: 'tick', x: x(0) + 5, y: y + 11 });
  let from = base;
  const starts: number[] = [];
  for (const { points, ink } of parts) {
    const start = x(from) + 2;
    const long = Math.max(0, x(from + width(points)) - start);
    put(surface, 'rect', { ...bar, x: start, width: long, fill: ink });
    starts.push(start);
    from += width(points);
  }
  const told = parts.map(({ label, points }) => {
    const sign = points < 0 ? '−' : '+';
    return `${sign} ${format(Math.abs(points))} ${label.toLowerCase()}`;
  });
  writePoints(surface, parts, told, starts, x(full), y + 29);
  if (x(full) - x(from) > 26) {
    write(surface, format(reached), {
      class: 'reading strong',
      x: x(from) + 6,
      y: y + 11,
      fill: 'var(--ink)',
    });
  }
}
