import { scaleLinear } from 'd3';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Size, Surface } from './types.ts';

/** A number of one sense: live with the range of its seeds, beside the ghost's and a control's. */
export interface DotRow {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  readonly live: Pick<BandPoint, 'low' | 'mean' | 'high'>;
  readonly ghost?: number;
  readonly control?: number;
}

export interface DotsOptions extends Size {
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly unit: string;
  readonly threshold?: { readonly value: number; readonly label: string };
  readonly empty: string;
  /** What the ghost is called. */
  readonly twinName?: string;
}

const HEAD = 24;
const FOOT = 30;
const PITCH = 38;
const NUMBERS = 58;

export const dotsHeight = (rows: number): number => HEAD + rows * PITCH + FOOT;

/** One row per sense on a shared axis: a dot is live, a grey stroke the ghost, a ring the control. */
export function drawDots(surface: Surface, rows: readonly DotRow[], options: DotsOptions): void {
  const { width, height, domain, format, unit, threshold, empty, twinName = 'ghost' } = options;
  clear(surface, options);
  const known = rows.filter(({ live }) => Number.isFinite(live.mean));
  if (known.length === 0) {
    writeEmpty(surface, empty, width / 2, height / 2);
    return;
  }
  const bottom = HEAD + rows.length * PITCH;
  const x = scaleLinear(domain, [6, width - NUMBERS]).clamp(true);
  write(surface, unit, { class: 'tick', x: 6, y: 11 });
  const [low, high] = domain;
  for (const tick of [low, (low + high) / 2, high]) {
    put(surface, 'line', { class: 'grid', x1: x(tick), x2: x(tick), y1: HEAD, y2: bottom });
    const place = { x: x(tick), y: bottom + 15, 'text-anchor': tick === low ? 'start' : 'middle' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  if (threshold) {
    const at = x(threshold.value);
    put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: HEAD, y2: bottom });
    write(surface, threshold.label, { class: 'tick', x: at + 4, y: HEAD - 2 });
  }
  for (const { label, ink, text, live, ghost, control } of known) {
    const y = HEAD + rows.findIndex((row) => row.label === label) * PITCH + 26;
    put(surface, 'line', { class: 'base', x1: x(low), x2: x(high), y1: y, y2: y });
    write(surface, label, { class: 'reading halo', x: 6, y: y - 10, fill: text });
    const range = { x1: x(live.low), x2: x(live.high), y1: y, y2: y };
    put(surface, 'line', { ...range, stroke: ink, 'stroke-width': 4, opacity: 0.35 });
    if (ghost !== undefined && Number.isFinite(ghost)) {
      const mark = { x: x(ghost) - 1, y: y - 7, width: 2.5, height: 14, fill: 'var(--ghost)' };
      put(surface, 'rect', mark)
        .append('title')
        .text(`${twinName} ${format(ghost)}`);
    }
    if (control !== undefined && Number.isFinite(control)) {
      const ring = { cx: x(control), cy: y, r: 5.5, fill: 'var(--paper)', stroke: ink };
      const dashed = { 'stroke-width': 1.5, 'stroke-dasharray': '2.5 2' };
      put(surface, 'circle', { ...ring, ...dashed })
        .append('title')
        .text(format(control));
    }
    const dot = put(surface, 'circle', {
      class: 'dot',
      cx: x(live.mean),
      cy: y,
      r: 4.5,
      fill: ink,
    });
    dot.append('title').text(`${label} ${format(live.mean)}`);
    const number = {
      class: 'reading strong',
      x: width,
      y: y + 4,
      'text-anchor': 'end',
      fill: text,
    };
    write(surface, format(live.mean), number);
  }
}
