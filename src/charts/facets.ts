import { scaleLinear } from 'd3';
import { curvesOf } from './curves.ts';
import { shown, splitAt } from './frame.ts';
import { drawPinLetters, drawPinLines } from './pins.ts';
import { type Layer, stackEdges } from './stack.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import { STROKE } from './time.ts';
import type { PinLine, Series, Size, Surface } from './types.ts';

/** One of several small charts on the same scales. */
export interface Facet {
  readonly title: string;
  /** The number it comes to at the step that is shown, and the same elsewhere, said more quietly. */
  readonly reading: { readonly text: string; readonly ink: string; readonly aside?: string };
  /** Shares that sum to 1, stacked; the ghosts are those of another facet. */
  readonly layers?: readonly Layer[];
  readonly lines?: readonly Series[];
}

export interface FacetsOptions extends Size {
  readonly steps: number;
  readonly at: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly threshold?: number;
  /** Pinned runs, in every chart. */
  readonly pins?: readonly PinLine[];
  readonly empty: string;
}

const LEFT = 38;
const GAP = 20;
const HEAD = 38;
const PLOT = 104;
const FOOT = 22;

/** The narrowest that holds a reading and what stands beside it, px. */
const NARROWEST = 160;
/** A letter of a title, and the next of its lines, px. */
const LETTER = 6.6;
const LINE = 15;

const wideOf = (columns: number, width: number): number =>
  (width - LEFT - (columns - 1) * GAP) / columns;

/** How many small charts stand side by side: as many as fit, in rows of about one length. */
function columnsOf(count: number, width: number): number {
  let most = count;
  while (most > 2 && wideOf(most, width) < NARROWEST) most--;
  return Math.ceil(count / Math.ceil(count / most));
}

/** A title in lines that fit over a small chart. */
function linesOf(title: string, wide: number): string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (longer.length * LETTER <= wide + GAP / 2) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What titles take over the charts: all the same, so that the charts of a row stand on one line. */
function headOf(titles: readonly string[], width: number): number {
  const wide = wideOf(columnsOf(titles.length, width), width);
  const most = Math.max(1, ...titles.map((title) => linesOf(title, wide).length));
  return HEAD + (most - 1) * LINE;
}

export const facetsHeight = (titles: readonly string[], width: number): number =>
  Math.ceil(titles.length / columnsOf(titles.length, width)) *
  (headOf(titles, width) + PLOT + FOOT);

interface Place {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
}

function placeOf(facet: number, count: number, width: number, head = HEAD): Place {
  const columns = columnsOf(count, width);
  const wide = wideOf(columns, width);
  const column = facet % columns;
  const row = Math.floor(facet / columns);
  return { left: LEFT + column * (wide + GAP), top: row * (head + PLOT + FOOT), wide };
}

const scaleOf = ({ left, wide }: Place, steps: number) =>
  scaleLinear([0, Math.max(1, steps)], [left, left + wide]).clamp(true);

/** The step under a point of the surface, by the small chart whose column it is in. */
export function facetStep(
  x: number,
  count: number,
  { width, steps }: { width: number; steps: number },
) {
  const places = Array.from({ length: columnsOf(count, width) }, (_, k) =>
    placeOf(k, count, width),
  );
  const under = places.find(({ left, wide }) => x <= left + wide + GAP / 2) ?? places[0];
  return scaleOf(under, steps).invert(x);
}

type Scale = (value: number) => number;

function drawLayers(surface: Surface, layers: readonly Layer[], x: Scale, y: Scale, at: number) {
  const { under, band, path } = curvesOf(x, y);
  const edges = stackEdges(layers.map(({ points }) => points));
  for (const [k, { ink }] of layers.entries()) {
    const { past, later } = splitAt(edges[k], at);
    for (const [points, opacity] of [
      [later, 0.3],
      [past, 1],
    ] as const) {
      put(surface, 'path', { d: under(points), fill: 'var(--paper)' });
      put(surface, 'path', { d: under(points), fill: ink, opacity });
    }
    if (k === 0) continue;
    put(surface, 'path', { d: band(edges[k]), fill: 'var(--paper)', opacity: 0.35 });
    const rim = { class: 'line', stroke: 'var(--paper)', 'stroke-width': 1.5 };
    put(surface, 'path', { ...rim, d: path(edges[k]) });
  }
  const ghosts = layers.flatMap(({ ghost }) => (ghost ? [ghost] : []));
  if (ghosts.length < layers.length) return;
  const twin = stackEdges(ghosts).at(-1) ?? [];
  for (const [stroke, width] of [
    ['var(--paper)', 3.5],
    ['var(--ink)', 1.25],
  ] as const) {
    put(surface, 'path', { class: 'line', d: path(twin), stroke, 'stroke-width': width });
  }
}

function drawLines(surface: Surface, lines: readonly Series[], x: Scale, y: Scale, at: number) {
  const { band, path } = curvesOf(x, y);
  for (const { points, ink, role } of lines.toReversed()) {
    const { past, later } = splitAt(points, at);
    if (role === 'live') {
      put(surface, 'path', { class: 'band', d: band(past), fill: ink, opacity: 0.18 });
    }
    const { width, dash } = STROKE[role];
    const look = { class: 'line', stroke: ink, 'stroke-width': width, 'stroke-dasharray': dash };
    put(surface, 'path', { ...look, d: path(later), opacity: 0.28 });
    put(surface, 'path', { ...look, d: path(past) });
  }
}

/** Small charts beside each other, on the same scales and with the same step shown. */
export function drawFacets(
  surface: Surface,
  facets: readonly Facet[],
  { width, height, steps, at, domain, ticks, format, threshold, pins = [], empty }: FacetsOptions,
): void {
  clear(surface, { width, height });
  const drawn = facets.some(({ layers, lines }) =>
    [...(layers ?? []), ...(lines ?? [])].some(({ points }) => points.some(shown)),
  );
  const head = headOf(
    facets.map(({ title }) => title),
    width,
  );
  for (const [k, facet] of facets.entries()) {
    const place = placeOf(k, facets.length, width, head);
    const { left, wide } = place;
    const lines = linesOf(facet.title, wide);
    /** Titles of fewer lines stand nearer to their chart. */
    const top = place.top + head - HEAD;
    const right = left + wide;
    const x = scaleOf(place, steps);
    const bottom = top + HEAD + PLOT;
    const y = scaleLinear(domain, [bottom, top + HEAD]).clamp(true);
    for (const tick of ticks) {
      const rule = { x1: left, x2: right, y1: y(tick), y2: y(tick) };
      put(surface, 'line', { class: tick === ticks[0] ? 'base' : 'grid', ...rule });
      if (left > LEFT) continue;
      const label = { class: 'tick', x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' };
      write(surface, format(tick), label);
    }
    if (facet.layers) drawLayers(surface, facet.layers, x, y, at);
    if (facet.lines) drawLines(surface, facet.lines, x, y, at);
    drawPinLines(surface, pins, { x, y }, facet.layers !== undefined);
    drawPinLetters(surface, pins, { x, y });
    if (threshold !== undefined) {
      const over = facet.layers ? 'threshold over' : 'threshold';
      const rule = { x1: left, x2: right, y1: y(threshold), y2: y(threshold) };
      put(surface, 'line', { class: drawn ? over : 'threshold', ...rule });
    }
    for (const [row, line] of lines.entries()) {
      const y = top + 12 - (lines.length - 1 - row) * LINE;
      write(surface, line, { class: 'inside', x: left, y, fill: 'var(--ink)' });
    }
    for (const [step, anchor] of [
      [0, 'start'],
      [steps, 'end'],
    ] as const) {
      const label = { class: 'tick', x: x(step), y: bottom + 14, 'text-anchor': anchor };
      write(surface, String(step), label);
    }
    if (!drawn) continue;
    const { text, ink, aside } = facet.reading;
    const words = write(surface, text, {
      class: 'reading strong',
      x: left,
      y: top + 29,
      fill: ink,
    });
    const fits = `${text} ${aside}`.length * LETTER < wide + GAP / 2;
    if (aside && fits)
      put(words, 'tspan', { class: 'aside', dx: 5, fill: 'var(--ink-3)' }).text(aside);
    put(surface, 'line', { class: 'crosshair', x1: x(at), x2: x(at), y1: top + HEAD, y2: bottom });
  }
  if (!drawn) writeEmpty(surface, empty, LEFT + (width - LEFT) / 2, head + PLOT / 2);
}
