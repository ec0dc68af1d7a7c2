import { curveCatmullRom, line } from 'd3';
import { type Box, defineHatch, drawCells, type Stripe } from './cells.ts';
import { BAND, corner, diamond, drawLegend, type Legend, LINES, legendHeight } from './legend.ts';
import { drawRampKey, RAMP_HEIGHT, type RampKey, rampWidth } from './ramp-key.ts';
import { drawPlaced, placeWords, type Region } from './region-words.ts';
import { addSurface, clear, put, write } from './surface.ts';
import type { Ramp } from './tints.ts';
import type { Surface } from './types.ts';

/** A place in columns and rows, from the lower left corner of a map. */
export type Spot = readonly [column: number, row: number];
type Line = readonly Spot[];

/** A cell with its edges in columns and rows; its stripes are its networks. */
export interface LandscapeCell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly stripes: readonly Stripe[];
}

export interface LandscapeAxis {
  readonly label: string;
  /** Words at places along it, in columns or rows. */
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** Where half of the seeds are on either side. */
export interface Border {
  readonly lines: readonly Line[];
  readonly band: readonly Line[];
  readonly seeds: readonly Line[];
}

/** Lines along which something has one value, with that value in words. */
export interface Level {
  readonly words: string;
  readonly lines: readonly Line[];
  readonly look: 'theory' | 'measured';
}

export interface Landscape {
  readonly columns: number;
  readonly rows: number;
  /** Layers of cells; a later one lies on those before. */
  readonly layers: readonly (readonly LandscapeCell[])[];
  readonly ramp: Ramp;
  readonly key: RampKey;
  readonly across: LandscapeAxis;
  /** None where there is one row alone. */
  readonly up?: LandscapeAxis;
  readonly border?: Border;
  /** The border without what this map has more. */
  readonly ghost?: readonly Line[];
  readonly levels?: readonly Level[];
  /** Middles of cells that were won back. */
  readonly won?: readonly Spot[];
  /** Middles of cells that look as if they had collapsed, and have not. */
  readonly silent?: readonly Spot[];
  /** Cells that were trained here among others that were not. */
  readonly live?: readonly LandscapeCell[];
  /** Middles of cells whose difference is settled, and which way. */
  readonly signs?: readonly { readonly at: Spot; readonly sign: 1 | -1 }[];
  /** Parts that are named in the map, where there is room. */
  readonly regions?: readonly Region[];
  readonly picked?: LandscapeCell;
  /** Two corners of a box that is being drawn. */
  readonly box?: readonly [Spot, Spot];
  readonly legend: readonly Legend[];
}

export interface LandscapeOptions {
  readonly width: number;
  /** Whether there are cells and borders alone, as in a small picture beside others. */
  readonly bare?: boolean;
  /** Height that there is for the map with its words, px; rows are made lower for it, as far as cells can be told apart. */
  readonly room?: number;
}

/** Where a map lies on its surface, px. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
}

const LETTER = 6.6;
const TICKS = 18;
const LABEL = 20;
const ONE_ROW = 84;
const NARROW = 440;
const ROW_MOST = 58;
const ROW_LEAST = 11;

/** Where a map and what lies below it on the same axis begin, px, with room for rows of so many letters. */
export const mapLeft = (letters: number): number => Math.max(44, Math.round(12 + letters * LETTER));

const isNarrow = (width: number): boolean => width < NARROW;

/** Whether the upward axis and the tints need rows of their own, and the words of the tints another. */
function headOf({ up, key }: Landscape, width: number) {
  const apart = up !== undefined && up.label.length * LETTER + rampWidth(key) + 24 > width;
  const above = rampWidth(key) > width;
  return { apart, above, rows: 1 + Number(apart) + Number(above) };
}

/** Height of what stands below a map, px. */
const footOf = ({ legend }: Landscape, width: number): number =>
  TICKS + LABEL + legendHeight(legend, width) + 4;

function frameOf(landscape: Landscape, { width, bare, room }: LandscapeOptions): Frame {
  const { columns, rows, up } = landscape;
  const longest = Math.max(0, ...(up?.ticks ?? []).map(({ words }) => words.length));
  const left = bare ? 0 : mapLeft(longest);
  const top = bare ? 1 : headOf(landscape, width).rows * RAMP_HEIGHT + 6;
  const wide = width - left - (bare ? 1 : 0);
  const tall = bare || !isNarrow(width) ? (2 / 3) * wide : wide;
  const there = room === undefined ? tall : room - top - footOf(landscape, width);
  const most = Math.min(tall, rows * ROW_MOST, Math.max(there, rows * ROW_LEAST));
  const high = Math.round(rows === 1 ? ONE_ROW : most);
  return {
    ...{ left, top, wide, high },
    x: (column) => left + (column / columns) * wide,
    y: (row) => top + high - (row / rows) * high,
  };
}

/** Height of a map with its words, px. */
export function landscapeHeight(landscape: Landscape, options: LandscapeOptions): number {
  const { top, high } = frameOf(landscape, options);
  if (options.bare) return top + high + 1;
  return top + high + footOf(landscape, options.width);
}

/** The place under a point of a drawing; nothing outside the map. */
export function spotAt(
  landscape: Landscape,
  options: LandscapeOptions,
  x: number,
  y: number,
): Spot | undefined {
  const { left, top, wide, high } = frameOf(landscape, options);
  const [column, row] = [(x - left) / wide, 1 - (y - top) / high];
  if (column < 0 || row < 0 || column >= 1 || row >= 1) return undefined;
  return [column * landscape.columns, row * landscape.rows];
}

/** Edges of a cell in whole pixels, with a gap to its neighbours. */
function boxOf({ left, right, bottom, top, stripes }: LandscapeCell, { x, y }: Frame): Box {
  const [from, to, foot, head] = [x(left), x(right), y(bottom), y(top)].map(Math.round);
  const gap = to - from < 8 ? 0 : 1;
  const width = Math.max(1, to - from - gap);
  return { x: from, y: head, width, height: Math.max(1, foot - head - gap), stripes };
}

const groundsOf = (cells: readonly LandscapeCell[], frame: Frame): string =>
  cells
    .map((cell) => boxOf(cell, frame))
    .map(
      ({ x, y, width, height }) => `M${x - 1} ${y - 1}h${width + 2}v${height + 2}h${-width - 2}z`,
    )
    .join('');

/** A map of cells with its borders, its axes and what they mean. */
export function drawLandscape(
  surface: Surface,
  landscape: Landscape,
  options: LandscapeOptions,
): void {
  const height = landscapeHeight(landscape, options);
  clear(surface, { width: options.width, height });
  defineHatch(surface);
  const frame = frameOf(landscape, options);
  landscape.layers.forEach((cells, layer) => {
    if (layer > 0) put(surface, 'path', { fill: 'var(--paper)', d: groundsOf(cells, frame) });
    drawCells(
      surface,
      cells.map((cell) => boxOf(cell, frame)),
      landscape.ramp,
    );
  });
  drawLines(surface, landscape, frame);
  if (!options.bare) drawRegions(surface, landscape, frame);
  drawMarks(surface, landscape, frame);
  if (options.bare) return;
  drawWords(surface, landscape, frame, options.width);
}

/** Lines and bands, cut at the frame. */
function drawLines(surface: Surface, { border, ghost, levels }: Landscape, frame: Frame): void {
  const { left, top, wide, high } = frame;
  const inner = addSurface(surface.node() as Element, { width: wide, height: high }, top);
  inner.attr('x', left).attr('role', 'none');
  const path = line<Spot>(
    ([column]) => frame.x(column) - left,
    ([, row]) => frame.y(row) - top,
  )
    .curve(curveCatmullRom.alpha(0.5))
    .digits(1);
  const smooth = (lines: readonly Line[]) => lines.map((one) => path(one) ?? '').join('');
  if (border && border.band.length > 0) {
    const d = border.band.map((corners) => polygon(corners, frame)).join('');
    put(inner, 'path', { d, ...BAND });
  }
  const draw = (look: keyof typeof LINES, lines: readonly Line[]) => {
    const d = smooth(lines);
    if (d) for (const one of LINES[look]) put(inner, 'path', { class: 'line', d, ...one });
  };
  if (ghost) draw('ghost', ghost);
  draw('seed', border?.seeds ?? []);
  for (const { look, lines } of levels ?? []) draw(look, lines);
  draw('border', border?.lines ?? []);
  for (const { words, lines } of levels ?? []) {
    const longest = lines.toSorted((a, b) => b.length - a.length)[0];
    if (!longest) continue;
    const [column, row] = longest[Math.floor(longest.length / 2)];
    const place = { x: frame.x(column) - left, y: frame.y(row) - top + 4 };
    write(inner, words, {
      class: 'reading strong',
      ...place,
      fill: 'var(--ink)',
      'text-anchor': 'middle',
    });
  }
}

/** Names of regions, on no border, on no mark, and not in the row of the picked cell. */
function drawRegions(surface: Surface, landscape: Landscape, frame: Frame): void {
  const { columns, rows, regions = [], border, ghost = [], won = [], picked } = landscape;
  if (regions.length === 0) return;
  const taken = new Set<number>();
  const take = ([column, row]: Spot) =>
    taken.add(Math.floor(row) * columns + Math.min(columns - 1, Math.max(0, Math.floor(column))));
  for (const one of [...(border?.lines ?? []), ...ghost]) {
    for (const [k, [column, row]] of one.entries()) {
      const [toColumn, toRow] = one[k + 1] ?? [column, row];
      for (let part = 0; part <= 1; part += 0.1) {
        take([column + part * (toColumn - column), row + part * (toRow - row)]);
      }
    }
  }
  won.forEach(take);
  const inPicked = (square: number) => {
    const row = Math.floor(square / columns);
    if (!picked || row + 1 <= picked.bottom || row >= picked.top) return false;
    return rows > 1 || ((square % columns) + 1 > picked.left && square % columns < picked.right);
  };
  const { left, top, wide, high } = frame;
  const isTaken = (square: number) => taken.has(square) || inPicked(square);
  for (const region of regions) {
    const placed = placeWords(region, { columns, rows, wide, high, isTaken });
    if (placed) drawPlaced(surface, placed, left, top);
  }
}

const polygon = (corners: Line, { x, y, left, top }: Frame): string =>
  `M${corners.map(([column, row]) => `${(x(column) - left).toFixed(1)} ${(y(row) - top).toFixed(1)}`).join('L')}z`;

/** What stands in single cells, the frame of the picked one, and a box that is being drawn. */
function drawMarks(surface: Surface, landscape: Landscape, frame: Frame): void {
  const { columns, rows, won = [], silent = [], live = [], signs = [], picked, box } = landscape;
  const { x, y, left, wide, high } = frame;
  const reach = Math.min(4.6, (0.2 * wide) / columns, (0.2 * high) / rows);
  if (picked && rows > 1) {
    const at = y((picked.bottom + picked.top) / 2);
    const across = { x1: left, x2: left + wide, y1: at, y2: at };
    put(surface, 'line', { ...across, stroke: 'var(--paper)', 'stroke-width': 2.5, opacity: 0.4 });
    put(surface, 'line', { class: 'threshold', ...across });
  }
  if (live.length > 0) {
    const d = live
      .map((cell) => boxOf(cell, frame))
      .map((one) => corner(one.x, one.y, Math.min(9, 0.5 * one.width, 0.5 * one.height)))
      .join('');
    const casing = { stroke: 'var(--paper)', 'stroke-width': 1.2, 'paint-order': 'stroke' };
    put(surface, 'path', { class: 'live', d, fill: 'var(--ink)', ...casing });
  }
  if (silent.length > 0) {
    const r = 0.7 * reach;
    const d = silent
      .map(
        ([column, row]) =>
          `M${x(column) - r} ${y(row)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
      )
      .join('');
    put(surface, 'path', { d, fill: 'none', stroke: 'var(--ink-3)', 'stroke-width': 1.2 });
  }
  if (won.length > 0) {
    const d = won.map(([column, row]) => diamond(x(column), y(row), reach)).join('');
    const casing = { stroke: 'var(--paper)', 'stroke-width': 1.2, 'paint-order': 'stroke' };
    put(surface, 'path', { d, fill: 'var(--ink)', ...casing });
  }
  if (signs.length > 0) {
    const d = signs
      .map(({ at: [column, row], sign }) => {
        const [cx, cy] = [x(column), y(row)];
        const upright = sign > 0 ? `M${cx} ${cy - reach}v${2 * reach}` : '';
        return `M${cx - reach} ${cy}h${2 * reach}${upright}`;
      })
      .join('');
    put(surface, 'path', { d, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 4.5 });
    put(surface, 'path', { d, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2 });
  }
  if (picked) {
    const { x: from, y: head, width, height } = boxOf(picked, frame);
    const edges = { x: from - 1, y: head - 1, width: width + 2, height: height + 2, fill: 'none' };
    put(surface, 'rect', { ...edges, stroke: 'var(--paper)', 'stroke-width': 6 });
    put(surface, 'rect', { ...edges, stroke: 'var(--ink)', 'stroke-width': 2.2 });
  }
  if (box) {
    const [[a, b], [c, d]] = box;
    const [from, to] = [x(Math.min(a, c)), x(Math.max(a, c))];
    const [head, foot] = [y(Math.max(b, d)), y(Math.min(b, d))];
    const edges = { x: from, y: head, width: to - from, height: foot - head };
    put(surface, 'rect', { ...edges, fill: 'var(--ink)', opacity: 0.12 });
    const dashed = { stroke: 'var(--ink)', 'stroke-width': 2, 'stroke-dasharray': '5 4' };
    put(surface, 'rect', { ...edges, fill: 'none', ...dashed });
  }
}

function drawWords(surface: Surface, landscape: Landscape, frame: Frame, width: number): void {
  const { across, up, ramp, key, legend } = landscape;
  const { left, top, high, x, y } = frame;
  const floor = top + high;
  if (up) {
    write(surface, `${up.label} ↑`, { class: 'tick', x: 0, y: RAMP_HEIGHT - 8 });
    for (const { at, words } of up.ticks) {
      const place = { x: left - 8, y: y(at) + 4, 'text-anchor': 'end' };
      write(surface, words, { class: 'tick', ...place });
    }
  }
  const { rows, above } = headOf(landscape, width);
  const foot = rows * RAMP_HEIGHT - 6;
  if (above) {
    const place = { x: width, y: foot - RAMP_HEIGHT, 'text-anchor': 'end' };
    write(surface, key.words, { class: 'tick', ...place });
  }
  drawRampKey(surface, ramp, above ? { ...key, words: '' } : key, { right: width, foot });
  for (const { at, words } of across.ticks) {
    const half = (words.length * LETTER) / 2;
    const middle = Math.min(width - half, Math.max(half, x(at)));
    write(surface, words, { class: 'tick', x: middle, y: floor + 15, 'text-anchor': 'middle' });
  }
  const label = { class: 'tick', x: width, y: floor + TICKS + 14, 'text-anchor': 'end' };
  write(surface, `${across.label} →`, label);
  drawLegend(surface, legend, width, floor + TICKS + LABEL + 2);
}
