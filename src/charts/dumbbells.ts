import { max, min, scaleLinear } from 'd3';
import { abreast } from './abreast.ts';
import { roomFor, shortened } from './room-for.ts';
import { senseMark } from './sense-mark.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';
import { drawValueAxis } from './value-axis.ts';

/** How often one sense alone is right: through the model, read out of its code, and by its control. */
export interface Dumbbell {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  readonly sense: number;
  readonly alone: number;
  readonly code: number;
  readonly control: number;
  /** Said over its longest gap, if the row is the one that is spoken of. */
  readonly lost?: string;
}

export interface DumbbellsOptions {
  readonly width: number;
  readonly chance: { readonly value: number; readonly label: string };
  readonly names: { readonly alone: string; readonly code: string; readonly control: string };
  readonly format: (value: number) => string;
}

const HEAD = 26;
const PITCH = 40;
/** What the row with words has more than others, above and below. */
const WORDS = 20;
const FOOT = 24;
const LETTER = 6.4;

const isTold = ({ lost }: Dumbbell): boolean => lost !== undefined;

export const dumbbellsHeight = (rows: readonly Dumbbell[]): number =>
  HEAD + rows.length * PITCH + 2 * WORDS * rows.filter(isTold).length + FOOT;

/** One row per sense: its mark is the model with it alone, a ring its code read out, a stroke its control. */
export function drawDumbbells(
  surface: Surface,
  rows: readonly Dumbbell[],
  { width, chance, names, format }: DumbbellsOptions,
): void {
  const height = dumbbellsHeight(rows);
  clear(surface, { width, height });
  surface.attr('height', height);
  const left = roomFor(
    rows.map(({ label }) => label),
    width * 0.3,
    true,
  );
  const all = rows.flatMap(({ alone, code, control }) => [alone, code, control]);
  const known = [...all, chance.value].filter(Number.isFinite);
  const [least, most] = [min(known) ?? 0, max(known) ?? 1];
  const air = 0.05 * (most - least || 1);
  const x = scaleLinear([least - air, most + air], [left, width - 10]);
  const bottom = height - FOOT;
  drawValueAxis(surface, x, { ticks: x.ticks(4), top: HEAD, bottom, format });
  const base = x(chance.value);
  put(surface, 'line', { class: 'threshold', x1: base, x2: base, y1: HEAD - 6, y2: bottom });
  const anchor = base - left < 30 ? 'start' : 'middle';
  write(surface, chance.label, { class: 'tick', x: base, y: HEAD - 11, 'text-anchor': anchor });
  let top = HEAD;
  for (const row of rows) {
    const { label, ink, text, sense, alone, code, control, lost } = row;
    const y = top + PITCH / 2 + (lost === undefined ? 0 : WORDS);
    top += PITCH + (lost === undefined ? 0 : 2 * WORDS);
    const name = { class: 'inside', x: 0, y: y + 5, fill: text };
    write(surface, shortened(label, left - 4, true), name)
      .append('title')
      .text(label);
    const parts = [alone, code, control];
    const there = parts.filter(Number.isFinite);
    if (there.length === 0) continue;
    const line = { x1: x(min(there) ?? 0), x2: x(max(there) ?? 0), y1: y, y2: y, stroke: ink };
    put(surface, 'line', { ...line, 'stroke-width': lost === undefined ? 2 : 3 });
    if (Number.isFinite(control)) {
      const stroke = { d: `M${x(control)} ${y - 9}v18`, stroke: ink, 'stroke-width': 2.5 };
      put(surface, 'path', stroke)
        .append('title')
        .text(`${names.control} ${format(control)}`);
    }
    if (Number.isFinite(code)) {
      const ring = { cx: x(code), cy: y, r: 5.5, fill: 'var(--paper)', stroke: ink };
      const circle = put(surface, 'circle', { ...ring, 'stroke-width': 2 });
      circle.append('title').text(`${names.code} ${format(code)}`);
    }
    if (Number.isFinite(alone)) {
      const mark = { d: senseMark(sense, 130), transform: `translate(${x(alone)} ${y})` };
      const look = { fill: ink, stroke: 'var(--paper)', 'stroke-width': 1.2 };
      const shape = put(surface, 'path', { ...mark, ...look });
      shape.append('title').text(`${names.alone} ${format(alone)}`);
    }
    if (lost !== undefined) drawWords(surface, row, { width, left, names, format }, x, y);
  }
}

/** The numbers over the marks of a row, what the marks are below, and what the longest gap is. */
function drawWords(
  surface: Surface,
  { alone, code, control, lost = '', text }: Dumbbell,
  {
    width,
    left,
    names,
    format,
  }: Pick<DumbbellsOptions, 'width' | 'names' | 'format'> & { left: number },
  x: (value: number) => number,
  y: number,
): void {
  const marks = [
    { value: alone, name: names.alone },
    { value: code, name: names.code },
    { value: control, name: names.control },
  ]
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  const places = marks.map(({ value }) => x(value));
  const wide = (words: readonly string[]) => words.map(({ length }) => length * LETTER);
  const [numbers, below] = [marks.map(({ value }) => format(value)), marks.map(({ name }) => name)];
  const [over, under] = [numbers, below].map((words) => abreast(places, wide(words), left, width));
  for (const k of marks.keys()) {
    const centred = { 'text-anchor': 'middle' };
    const number = { class: 'reading strong halo', x: over[k], y: y - 15, fill: 'var(--ink)' };
    write(surface, numbers[k], { ...number, ...centred });
    const name = { class: 'reading halo', x: under[k], y: y + 25, fill: 'var(--ink-2)' };
    write(surface, below[k], { ...name, ...centred });
  }
  const gaps = places.slice(1).map((place, k) => ({ from: places[k], long: place - places[k] }));
  const longest = gaps.sort((a, b) => b.long - a.long)[0];
  if (!longest || longest.long < lost.length * LETTER + 30) return;
  const middle = longest.from + longest.long / 2;
  const words = { class: 'inside halo', x: middle, y: y - 8, fill: text, 'text-anchor': 'middle' };
  write(surface, lost, words);
}
