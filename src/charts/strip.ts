import { area, scaleLinear } from 'd3';
import { curvesOf } from './curves.ts';
import {
  drawReadings,
  drawShape,
  drawSteps,
  LEFT,
  namedThreshold,
  pointAt,
  STEPS_FOOT,
  shown,
  splitAt,
  timeScale,
} from './frame.ts';
import { drawPinLetters, drawPinLines } from './pins.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Mark, PinLine, Surface, TimeOptions } from './types.ts';

/** The shares of one sense, live and in the ghost twin. */
export interface StripLine {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  /** What it is called by words that point at it, as "sense:1". */
  readonly thing?: string;
  readonly live: readonly BandPoint[];
  readonly ghost?: readonly BandPoint[];
  /** What stands under the line is tinted: the sense that fades. */
  readonly tinted: boolean;
}

export interface StripOptions extends TimeOptions {
  readonly lines: readonly StripLine[];
  /** The same of the tinted sense on every line of the run that was left. */
  readonly branches: readonly { readonly label: string; readonly points: readonly BandPoint[] }[];
  /** The same in every pinned run. */
  readonly pins?: readonly PinLine[];
  readonly threshold: number;
  readonly thresholdName: string;
  readonly newest: number;
  /** What the ghost's lines are called by words that point at them. */
  readonly twinThing?: string;
}

/** From the top of the surface to the plot. */
export const STRIP_TOP = 22;
/** Width of a letter of a mark's label, roughly. */
const LETTER = 6.6;
/** Width of the readings at the crosshair, roughly. */
const READINGS = 120;
/** From this width on a collapse is named where it is; that a sense is back would lie on its line. */
const NAMED_FROM = 760;

/** Labels of marks that find room: each to the right of its mark, and clear of the next. */
function labelled(marks: readonly Mark[], x: (step: number) => number, right: number): Mark[] {
  return marks.filter(({ label, short = label, step }, k) => {
    const end = x(step) + 10 + LETTER * short.length;
    const next = marks.slice(k + 1).find((other) => other.step > step);
    return end < (next ? x(next.step) - 8 : right);
  });
}

/**
 * The middle of a name of such a half width at `x`, within the `free` room, if there is one. Readings begin at the
 * crosshair, at `now`: the name stands wholly before them, or wholly after.
 */
export function nameAt(
  x: number,
  half: number,
  now: number,
  [from, to]: readonly [number, number],
): number | undefined {
  const past = x <= now;
  const first = past ? from : Math.max(from, now + READINGS);
  const last = past ? Math.min(to, now - LETTER) : to;
  if (last - first < 2 * half || (!past && x - half < first)) return undefined;
  const middle = Math.min(Math.max(x, first + half), last - half);
  return Math.abs(middle - x) > 1.5 * half ? undefined : middle;
}

/** Every switch and knob: a diamond over a dashed rule, filled once it was thrown, open while it is planned. */
function drawThrown(surface: Surface, options: StripOptions, bottom: number): void {
  const x = timeScale(options);
  const [, right] = x.range();
  const thrown = options.marks.filter(({ kind }) => kind === 'switched');
  const named = labelled(thrown, x, right);
  for (const mark of thrown) {
    const at = x(mark.step);
    put(surface, 'line', { class: 'switched', x1: at, x2: at, y1: STRIP_TOP - 8, y2: bottom });
    const done = mark.step <= options.newest;
    const shape = drawShape(surface, mark, at, STRIP_TOP - 10);
    shape.attr('class', done ? 'thrown' : 'planned');
    if (!named.includes(mark)) continue;
    const place = { x: at + 10, y: STRIP_TOP - 6 };
    write(surface, mark.short ?? mark.label, {
      class: 'reading strong',
      fill: 'var(--ink)',
      ...place,
    });
  }
}

/**
 * What happened to a sense: on its own line, or, where it went under the threshold or came over it, on that. There a
 * trail leads from where the line crossed to where it counts.
 */
function drawTurns(surface: Surface, options: StripOptions, y: (share: number) => number): void {
  const x = timeScale(options);
  const others = options.marks.filter(({ kind }) => kind !== 'switched' && kind !== 'moved');
  const [left, right] = x.range();
  let free = options.width < NAMED_FROM ? Number.POSITIVE_INFINITY : left;
  for (const mark of others) {
    const own = options.lines.find(({ ink }) => ink === mark.ink);
    const share = own && pointAt(own.live.filter(shown), mark.step)?.mean;
    const crosses = mark.kind === 'collapsed' || mark.kind === 'back';
    const height = crosses ? y(options.threshold) : y(share ?? 0) - (share === undefined ? 8 : 0);
    if (crosses && mark.since !== undefined && mark.since < mark.step) {
      const ends = { x1: x(mark.since), x2: x(mark.step), y1: height, y2: height };
      put(surface, 'line', { class: 'trail', stroke: mark.ink ?? 'var(--ink)', ...ends });
    }
    drawShape(surface, mark, x(mark.step), mark.kind === 'collapsed' ? height - 5 : height);
    if (mark.kind !== 'collapsed' || !own || !mark.short) continue;
    const half = (LETTER * mark.short.length) / 2;
    const middle = nameAt(x(mark.step), half, x(options.at), [free, right]);
    if (middle === undefined) continue;
    free = middle + half + LETTER;
    const place = { x: middle, y: height - 16, 'text-anchor': 'middle' };
    write(surface, mark.short, { class: 'reading strong halo', fill: own.text, ...place });
  }
}

/**
 * Shares of the answer over steps, live over ghost, as the time line of the run: the floor below the threshold is a
 * place, switches are diamonds, and the crosshair ends in the handle that is laid over its foot.
 */
export function drawStrip(surface: Surface, options: StripOptions): void {
  const { height, lines, branches, pins = [], threshold, thresholdName, at, format } = options;
  const { empty, newest, twinName = 'ghost', twinThing = null } = options;
  clear(surface, options);
  const bottom = height - STEPS_FOOT;
  const x = timeScale(options);
  const [left, right] = x.range();
  const y = scaleLinear([0, 1], [bottom, STRIP_TOP]).clamp(true);
  put(surface, 'rect', {
    ...{ class: 'floor', x: left, width: right - left },
    ...{ y: y(threshold), height: bottom - y(threshold) },
  });
  for (const tick of [0, 0.5, 1]) {
    put(surface, 'line', {
      class: tick ? 'grid' : 'base',
      x1: LEFT,
      x2: right,
      y1: y(tick),
      y2: y(tick),
    });
    const place = { x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  put(surface, 'line', {
    class: 'threshold',
    x1: LEFT,
    x2: right,
    y1: y(threshold),
    y2: y(threshold),
  });
  drawSteps(surface, { ...options, x, at, bottom });

  const drawn = lines.filter(({ live }) => live.some(shown));
  if (drawn.length === 0) writeEmpty(surface, empty, (LEFT + right) / 2, (STRIP_TOP + bottom) / 2);
  const { under, band, path } = curvesOf(x, y);
  for (const { live, ghost, ink, tinted } of drawn) {
    const { past } = splitAt(live, at);
    put(surface, 'path', { class: 'band', d: band(past), fill: ink, opacity: 0.14 });
    if (!tinted) continue;
    put(surface, 'path', { class: 'band', d: under(past), fill: ink, opacity: 0.1 });
    if (!ghost) continue;
    const steps = new Map(ghost.map((point) => [point.step, point.mean]));
    const given = area<BandPoint>(
      (p) => x(p.step),
      (p) => y(steps.get(p.step) ?? 0),
      (p) => y(p.mean),
    );
    const both = given.defined((p) => shown(p) && Number.isFinite(steps.get(p.step)));
    put(surface, 'path', { class: 'band', d: both(past), fill: ink, opacity: 0.2 });
  }
  drawThrown(surface, options, bottom);
  for (const { points } of branches)
    put(surface, 'path', { class: 'lane dashed', d: path(points) });
  drawPinLines(surface, pins, { x, y });
  for (const { ghost } of drawn) {
    if (!ghost) continue;
    const { past, later } = splitAt(ghost, at);
    const look = {
      ...{ class: 'line', 'data-thing': twinThing, stroke: 'var(--ghost)' },
      'stroke-width': 2,
    };
    put(surface, 'path', { ...look, d: path(later), opacity: 0.28 });
    put(surface, 'path', { ...look, d: path(past) });
  }
  for (const { live, ink, thing = null } of drawn) {
    const { past, later } = splitAt(live, at);
    const look = { class: 'line', 'data-thing': thing, stroke: ink, 'stroke-width': 3 };
    put(surface, 'path', { ...look, d: path(later), opacity: 0.28 });
    put(surface, 'path', { ...look, d: path(past) });
  }
  drawPinLetters(surface, pins, { x, y });
  drawTurns(surface, options, y);
  if (at < 0 || drawn.length === 0) return;
  const readings = drawn.flatMap(({ label, ink, text, live, ghost }) => {
    const point = pointAt(live.filter(shown), at);
    if (!point) return [];
    const twin = ghost && pointAt(ghost.filter(shown), at);
    const own = {
      text: `${label.toLowerCase()} ${format(point.mean)}`,
      ink: text,
      y: y(point.mean),
      strong: true,
    };
    const dot = { ink, x: x(Math.min(point.step, at)) };
    const quiet = { ink: 'var(--ink-3)', strong: false };
    return [
      { ...own, dot },
      ...(twin ? [{ text: `${twinName} ${format(twin.mean)}`, y: y(twin.mean), ...quiet }] : []),
    ];
  });
  const ends = branches.flatMap(({ label, points }) => {
    const last = points.at(-1);
    const quiet = { ink: 'var(--ink-3)', strong: false };
    return last && last.step <= newest && x(last.step) < x(at) - 90
      ? [{ text: label, x: x(last.step), y: y(last.mean), ...quiet }]
      : [];
  });
  for (const { text, x: end, y: heightAt } of ends) {
    write(surface, text, { class: 'tick halo', x: end + 4, y: heightAt - 4 });
  }
  drawReadings(
    surface,
    [...readings, namedThreshold(thresholdName, y(threshold))],
    x(at),
    bottom - 14,
    options.width,
  );
}
