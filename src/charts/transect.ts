import { area, line, scaleLinear, scaleLog } from 'd3';
import type { Lack } from './cells.ts';
import { type LandscapeAxis, mapLeft } from './landscape.ts';
import { BAND, drawLegend, type Legend, legendHeight } from './legend.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Surface } from './types.ts';

/** What was measured at one place: a number of each seed, or why it has none; its mean and interval. */
export interface TransectPlace {
  /** In columns of the map above, the middle of the first at 0.5. */
  readonly at: number;
  readonly values: readonly (number | Lack)[];
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Whether it is drawn behind, in grey. */
  readonly faint?: boolean;
}

export interface Transect {
  readonly columns: number;
  readonly places: readonly TransectPlace[];
  /** The same without what this sweep has more. */
  readonly ghost?: readonly TransectPlace[];
  /** Whether means are joined to a line with its band. */
  readonly joined: boolean;
  readonly ink: string;
  readonly across: LandscapeAxis;
  /** What the height measures. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** Range that the height has at least. */
  readonly least?: readonly [low: number, high: number];
  readonly threshold?: { readonly value: number; readonly words: string };
  /** Columns of the border, and stretches in which it may lie. */
  readonly borders: readonly number[];
  readonly bands: readonly (readonly [from: number, to: number])[];
  readonly ghostBorders?: readonly number[];
  readonly picked?: number;
  readonly legend: readonly Legend[];
  /** Letters of the longest word at the left of the map above. */
  readonly letters: number;
  readonly empty: string;
}

const HEAD = 24;
const PLOT = 186;
/** What has no number stands below the foot, in a lane of its own. */
const LANE = 16;
const FOOT = 40;
const LOG_FROM = 100;
const LETTER = 6.4;

export const transectHeight = ({ legend }: Transect, width: number): number =>
  HEAD + PLOT + LANE + FOOT + legendHeight(legend, width) + 4;

type Scale = (value: number) => number;

const finite = (value: unknown): value is number => Number.isFinite(value);

/** A scale of all values, by the logarithm where they are many times each other; and its ticks. */
function heightOf({ places, ghost = [], least, threshold }: Transect): {
  readonly y: Scale;
  readonly ticks: readonly number[];
} {
  const all = [...places, ...ghost];
  const values = all.flatMap(({ values: own }) => own.filter(finite));
  if (threshold) values.push(threshold.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range: [number, number] = [HEAD + PLOT, HEAD];
  if (!least && values.length > 0 && low > 0 && high / low >= LOG_FROM) {
    const y = scaleLog([low, high], range).nice().clamp(true);
    const powers = y.ticks().filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9);
    return { y, ticks: powers };
  }
  const top = Math.max(least?.[1] ?? low, high);
  const foot = Math.min(least?.[0] ?? low, low);
  if (!finite(top) || !finite(foot)) {
    const y = scaleLinear(least ?? [0, 1], range);
    return { y, ticks: y.ticks(4) };
  }
  // What lies a little below the foot makes room for itself, not for another tick.
  const from = least ? Math.max(foot, least[0]) : foot;
  const y = scaleLinear([from, top], range).nice(4);
  const ticks = y.ticks(4);
  return { y: y.domain([Math.min(foot, y.domain()[0]), y.domain()[1]]).clamp(true), ticks };
}

const GLYPHS: Partial<Record<Lack, string>> = {
  diverged: 'M0 -4l4 7h-8z',
  failed: 'M-3.500 -3.500l7 7m0 -7l-7 7',
  unmeasured: 'M-3.500 0h7',
};

/** Where things stand: columns and values in pixels, and how far seeds of one place are apart. */
interface Scales {
  readonly left: number;
  readonly width: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly pitch: number;
}

const FOOT_AT = HEAD + PLOT;

/** Dots of one look as one path: thousands of networks are one element. */
function putDots(surface: Surface, dots: readonly string[], stroke: string, across: number) {
  if (dots.length === 0) return undefined;
  const look = { fill: 'none', stroke, 'stroke-width': across, 'stroke-linecap': 'round' };
  return put(surface, 'path', { d: dots.join(''), ...look });
}

function drawDots(
  surface: Surface,
  places: readonly TransectPlace[],
  { x, y, pitch }: Scales,
  ink: string,
  hollow = false,
): void {
  const radius = Math.min(3.2, Math.max(1.6, pitch * 0.48)) * (hollow ? 0.8 : 1);
  const dots: Record<'plain' | 'faint', string[]> = { plain: [], faint: [] };
  for (const { at, values, faint } of places) {
    values.forEach((value, k) => {
      const cx = x(at) + (k - (values.length - 1) / 2) * pitch;
      if (finite(value)) {
        dots[faint ? 'faint' : 'plain'].push(`M${cx.toFixed(1)} ${y(value).toFixed(1)}h0`);
        return;
      }
      const d = hollow ? undefined : GLYPHS[value as Lack];
      if (!d) return;
      const transform = `translate(${cx.toFixed(1)} ${FOOT_AT + LANE / 2 + 2})`;
      const filled = value === 'diverged';
      const stroke = filled ? null : 'var(--ink)';
      const fill = filled ? 'var(--ink)' : 'none';
      put(surface, 'path', { d, transform, fill, stroke, 'stroke-width': filled ? null : 1.6 });
    });
  }
  putDots(surface, dots.faint, 'var(--ghost)', radius * 1.5)?.attr('opacity', 0.35);
  putDots(surface, dots.plain, hollow ? 'var(--ghost)' : ink, radius * 2);
  if (hollow) putDots(surface, dots.plain, 'var(--paper)', radius * 2 - 2.2);
}

function drawGround(surface: Surface, transect: Transect, ticks: readonly number[], at: Scales) {
  const { bands, columns, format } = transect;
  const { left, width, x, y } = at;
  for (const [from, to] of bands) {
    const [start, end] = [x(Math.max(0, from)), x(Math.min(columns, to))];
    const box = { x: start, y: HEAD, width: Math.max(0, end - start), height: PLOT };
    put(surface, 'rect', { ...box, ...BAND });
  }
  for (const tick of ticks) {
    put(surface, 'line', { class: 'grid', x1: left, x2: width, y1: y(tick), y2: y(tick) });
    const place = { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  put(surface, 'line', { class: 'base', x1: left, x2: width, y1: FOOT_AT, y2: FOOT_AT });
}

function drawThreshold(surface: Surface, { threshold }: Transect, { left, width, y }: Scales) {
  if (!threshold) return;
  const height = y(threshold.value);
  put(surface, 'line', { class: 'threshold', x1: left, x2: width, y1: height, y2: height });
  const place = { x: width, y: height - 5, 'text-anchor': 'end' };
  write(surface, threshold.words, { class: 'reading', ...place, fill: 'var(--ink-3)' });
}

function drawRules(surface: Surface, { borders, ghostBorders = [], picked }: Transect, at: Scales) {
  const rule = (column: number) => {
    const x = at.x(column);
    return { x1: x, x2: x, y1: HEAD, y2: FOOT_AT };
  };
  for (const column of ghostBorders) {
    put(surface, 'line', { ...rule(column), stroke: 'var(--ghost)', 'stroke-width': 1.8 });
  }
  for (const column of borders) {
    put(surface, 'line', { ...rule(column), stroke: 'var(--ink)', 'stroke-width': 2.4 });
  }
  if (picked !== undefined) put(surface, 'line', { class: 'threshold', ...rule(picked) });
}

/** Means joined, with the interval of each; a place without a number parts them. */
function drawMeans(
  surface: Surface,
  places: readonly TransectPlace[],
  { x, y }: Scales,
  { ink, weight, band }: { ink: string; weight: number; band: boolean },
): void {
  const path = line<TransectPlace>(
    ({ at }) => x(at),
    ({ mean }) => y(mean),
  ).defined(({ mean }) => finite(mean));
  const between = area<TransectPlace>(
    ({ at }) => x(at),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).defined(({ low, high }) => finite(low) && finite(high));
  const shade = band ? between.digits(1)([...places]) : undefined;
  if (shade) put(surface, 'path', { class: 'band', d: shade, fill: ink, opacity: 0.16 });
  const d = path.digits(1)([...places]);
  if (d) put(surface, 'path', { class: 'line', d, stroke: ink, 'stroke-width': weight });
}

function drawAcross(surface: Surface, { across }: Transect, { x, width }: Scales): void {
  for (const { at, words } of across.ticks) {
    const half = (words.length * LETTER) / 2;
    const middle = Math.min(width - half, Math.max(half, x(at)));
    const place = { x: middle, y: FOOT_AT + LANE + 15, 'text-anchor': 'middle' };
    write(surface, words, { class: 'tick', ...place });
  }
  const name = { class: 'tick', x: width, y: FOOT_AT + LANE + 33, 'text-anchor': 'end' };
  write(surface, `${across.label} →`, name);
}

/** One setting across, every seed a dot under mean and band, on the axis of the map above. */
export function drawTransect(surface: Surface, transect: Transect, width: number): void {
  const { columns, places, ghost, joined, ink, legend } = transect;
  clear(surface, { width, height: transectHeight(transect, width) });
  const left = mapLeft(transect.letters);
  const { y, ticks } = heightOf(transect);
  const seeds = Math.max(1, ...places.map(({ values }) => values.length));
  const pitch = Math.min(8, (0.7 * (width - left)) / columns / seeds);
  const x: Scale = (at) => left + (at / columns) * (width - left);
  const scales: Scales = { left, width, x, y, pitch };
  write(surface, `${transect.label} ↑`, { class: 'tick', x: 0, y: 12 });
  drawGround(surface, transect, ticks, scales);
  drawRules(surface, transect, scales);
  if (joined && ghost) {
    drawMeans(surface, ghost, scales, { ink: 'var(--ghost)', weight: 1.5, band: false });
  }
  if (joined) drawMeans(surface, places, scales, { ink, weight: 2.4, band: true });
  if (ghost) drawDots(surface, ghost, scales, ink, true);
  drawDots(surface, places, scales, ink);
  drawThreshold(surface, transect, scales);
  drawAcross(surface, transect, scales);
  if (!places.some(({ mean }) => finite(mean))) {
    writeEmpty(surface, transect.empty, (left + width) / 2, HEAD + PLOT / 2);
  }
  drawLegend(surface, legend, width, FOOT_AT + LANE + FOOT + 2);
}
