import { scaleLinear } from 'd3';
import { curvesOf } from './curves.ts';
import {
  drawGrid,
  drawMarks,
  drawReadings,
  drawSteps,
  drawThreshold,
  FOOT,
  isNarrow,
  LEFT,
  namedThreshold,
  pointAt,
  STEPS_FOOT,
  shown,
  splitAt,
  TOP,
  timeScale,
} from './frame.ts';
import { lieTogether, ON_ANOTHER } from './lie-together.ts';
import { drawPinLetters, drawPinLines } from './pins.ts';
import { clear, put, writeEmpty } from './surface.ts';
import type { PinLine, Role, Series, Surface, TimeOptions } from './types.ts';

export interface LinesOptions extends TimeOptions {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly threshold?: { readonly value: number; readonly label: string };
  readonly pins?: readonly PinLine[];
  /** What the steps are called, where they stand under the plot. */
  readonly stepsName?: string;
}

/** Width and dash of a line by its role. */
export const STROKE: Record<Role, { readonly width: number; readonly dash: string | null }> = {
  live: { width: 2.25, dash: null },
  other: { width: 1.6, dash: null },
  second: { width: 1.5, dash: '1 3' },
  ghost: { width: 1.25, dash: null },
  control: { width: 1.5, dash: '5 4' },
  branch: { width: 1, dash: '3 2' },
};

/** Lines over steps with bands, thresholds, intervention marks, and numbers at their ends. */
export function drawTime(surface: Surface, series: readonly Series[], options: LinesOptions): void {
  const { height, domain, threshold, marks, at, format, empty, pins = [] } = options;
  const { twinName = 'ghost', stepsName } = options;
  clear(surface, options);
  const bottom = height - (stepsName ? STEPS_FOOT : FOOT);
  const x = timeScale(options);
  const [, right] = x.range();
  const y = scaleLinear(domain, [bottom, TOP]).clamp(true);
  drawGrid(surface, { ...options, y, right });
  if (stepsName) drawSteps(surface, { ...options, x, at, bottom, unit: stepsName });
  if (threshold) drawThreshold(surface, y(threshold.value), right);

  const drawn = series.filter(({ points }) => points.some(shown));
  if (drawn.length === 0) writeEmpty(surface, empty, (LEFT + right) / 2, (TOP + bottom) / 2);
  const { band, path } = curvesOf(x, y);
  for (const { points, ink, role } of drawn.filter(
    (one) => one.role !== 'control' && one.role !== 'branch',
  )) {
    const { past, later } = splitAt(points, at);
    put(surface, 'path', {
      class: 'band',
      d: band(past),
      fill: ink,
      opacity: role === 'live' ? 0.18 : 0.12,
    });
    put(surface, 'path', { class: 'band', d: band(later), fill: ink, opacity: 0.06 });
  }
  drawMarks(surface, marks, { x, right, bottom });
  drawPinLines(surface, pins, { x, y });
  for (const { twin } of drawn) {
    if (!twin) continue;
    const look = { class: 'line', stroke: 'var(--ghost)', 'stroke-width': STROKE.ghost.width };
    const { past, later } = splitAt(twin, at);
    put(surface, 'path', { ...look, d: path(later), opacity: 0.28 });
    put(surface, 'path', { ...look, d: path(past) });
  }
  for (const [k, { points, ink, role, thing = null }] of [...drawn.entries()].toReversed()) {
    const { past, later } = splitAt(points, at);
    const { width, dash } = STROKE[role];
    const hides = drawn
      .slice(k + 1)
      .some((other) => role === other.role && lieTogether(points, other.points, y, width));
    const look = {
      ...{ class: 'line', 'data-thing': thing, stroke: ink },
      ...{ 'stroke-width': width, 'stroke-dasharray': hides ? ON_ANOTHER : dash },
    };
    put(surface, 'path', { ...look, d: path(later), opacity: 0.28 });
    put(surface, 'path', { ...look, d: path(past) });
  }
  drawPinLetters(surface, pins, { x, y });
  const narrow = isNarrow(options);
  const readings = drawn.flatMap(({ points, label, short, role, ink, text, twin }) => {
    const point = pointAt(points.filter(shown), at);
    if (!point) return [];
    const strong = role === 'live';
    const words = `${(narrow && short) || label} ${format(point.mean)}`;
    const other = pointAt((twin ?? []).filter(shown), at);
    const aside = other && `${narrow ? '' : `${twinName} `}${format(other.mean)}`;
    const dot = strong ? { ink, x: x(point.step) } : undefined;
    return [{ text: words, ink: text, y: y(point.mean), strong, dot, aside }];
  });
  if (readings.length === 0) return;
  const named = threshold ? [namedThreshold(threshold.label, y(threshold.value))] : [];
  drawReadings(surface, [...readings, ...named], x(at), bottom, options.width);
}
