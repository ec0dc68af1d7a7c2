import { max, min, scaleLinear } from 'd3';
import { roomFor, shortened } from './room-for.ts';
import { senseMark } from './sense-mark.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';
import { drawValueAxis } from './value-axis.ts';

/** One way to ask for the same number. */
export interface IntervalDot {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether it asks something else: a hollow mark. */
  readonly hollow: boolean;
}

export interface IntervalDotsOptions {
  readonly width: number;
  /** The sense that is asked for. */
  readonly sense: number;
  readonly ink: string;
  readonly threshold: number;
  readonly format: (value: number) => string;
}

const PITCH = 27;
const HEAD = 4;
const FOOT = 24;
const NUMBERS = 48;

export const intervalDotsHeight = (rows: number): number => HEAD + rows * PITCH + FOOT;

/** Measures of one sense under each other, each with its interval, over the line below which they count as little. */
export function drawIntervalDots(
  surface: Surface,
  dots: readonly IntervalDot[],
  { width, sense, ink, threshold, format }: IntervalDotsOptions,
): void {
  const height = intervalDotsHeight(dots.length);
  clear(surface, { width, height });
  surface.attr('height', height);
  const left = roomFor(
    dots.map(({ label }) => label),
    width * 0.46,
  );
  const ends = dots.flatMap(({ low, high, value }) => [low, high, value]).filter(Number.isFinite);
  const domain = [Math.min(0, min(ends) ?? 0), Math.max(0.3, max(ends) ?? 0)];
  const x = scaleLinear(domain, [left, width - NUMBERS]).nice(3);
  const bottom = HEAD + dots.length * PITCH;
  drawValueAxis(surface, x, { ticks: x.ticks(3), top: HEAD, bottom, format });
  const at = x(threshold);
  put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: 0, y2: bottom });
  for (const [k, { label, value, low, high, hollow }] of dots.entries()) {
    const y = HEAD + k * PITCH + PITCH / 2;
    const words = { class: 'reading', fill: hollow ? 'var(--ink-3)' : 'var(--ink)' };
    const name = write(surface, shortened(label, left - 6), { ...words, x: 0, y: y + 4 });
    name.append('title').text(label);
    const number = { ...words, class: hollow ? 'reading' : 'reading strong', x: width, y: y + 4 };
    write(surface, format(value), { ...number, 'text-anchor': 'end' });
    if (!Number.isFinite(value)) continue;
    if (Number.isFinite(low) && Number.isFinite(high)) {
      const line = { x1: x(low), x2: x(high), y1: y, y2: y, stroke: ink, 'stroke-width': 1.6 };
      put(surface, 'line', line);
    }
    const look = hollow
      ? { fill: 'var(--paper)', stroke: ink }
      : { fill: ink, stroke: 'var(--paper)' };
    put(surface, 'path', {
      ...{ d: senseMark(sense, 90), transform: `translate(${x(value)} ${y})` },
      ...{ ...look, 'stroke-width': 1.5 },
    });
  }
}
