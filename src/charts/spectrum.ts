import { line, scaleLinear, scaleLog } from 'd3';
import { pinDash } from './pins.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface Spectrum {
  readonly label: string;
  readonly role: 'live' | 'ghost';
  /** Descending. */
  readonly values: readonly number[];
}

/** The same of a pinned run. */
export interface PinnedSpectrum {
  readonly letter: string;
  /** All it is called, for who points at it. */
  readonly label: string;
  /** Its place among the pinned, from 0. */
  readonly slot: number;
  readonly values: readonly number[];
}

export interface SpectrumOptions extends Size {
  readonly pins?: readonly PinnedSpectrum[];
  readonly unit: string;
  readonly empty: string;
  /** A singular value as the language writes it. */
  readonly format: (value: number) => string;
}

const LEFT = 46;
const STYLE = {
  live: { ink: 'var(--ink)', text: 'var(--ink)', width: 2, dot: 3 },
  ghost: { ink: 'var(--ghost)', text: 'var(--ink-3)', width: 1.25, dot: 2 },
};

/** Axis from a power of ten at or above the largest value down over at most four decades. */
export function decadesOf(values: readonly number[]): { foot: number; top: number } {
  const positive = values.filter((value) => value > 0);
  const top = 10 ** Math.ceil(Math.log10(Math.max(...positive)));
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)));
  return { top, foot: Math.min(top / 10, Math.max(top / 1e4, low)) };
}

const isShown = (value: number): boolean => value > 0 && value < Number.POSITIVE_INFINITY;

/** Singular values against their rank, on a log axis; what is below the axis stands on its foot. */
export function drawSpectrum(
  surface: Surface,
  spectra: readonly Spectrum[],
  options: SpectrumOptions,
): void {
  const { width, height, unit, empty, format, pins = [] } = options;
  clear(surface, options);
  write(surface, unit, { class: 'tick', x: LEFT, y: 11 });
  const all = [...spectra, ...pins].flatMap(({ values }) => values).filter(isShown);
  if (all.length === 0) {
    writeEmpty(surface, empty, width / 2, height / 2);
    return;
  }
  const { foot, top } = decadesOf(all);
  const count = Math.max(...[...spectra, ...pins].map(({ values }) => values.length));
  const x = scaleLinear([1, Math.max(2, count)], [LEFT + 8, width - 12]);
  const y = scaleLog([foot, top], [height - 24, 22]).clamp(true);
  for (let tick = foot; tick <= top * 1.001; tick *= 10) {
    put(surface, 'line', { class: 'grid', x1: LEFT, x2: width, y1: y(tick), y2: y(tick) });
    const place = { class: 'tick', x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end' };
    write(surface, String(Number(tick.toPrecision(1))), place);
  }
  for (const rank of x.ticks(Math.min(count, 8)).filter(Number.isInteger)) {
    write(surface, String(rank), {
      class: 'tick',
      x: x(rank),
      y: height - 6,
      'text-anchor': 'middle',
    });
  }
  const path = line<number>(
    (_, k) => x(k + 1),
    (value) => y(Math.max(value, foot)),
  ).defined(Number.isFinite);
  for (const { letter, label, slot, values } of pins.filter((pin) => pin.values.some(isShown))) {
    put(surface, 'path', {
      ...{ class: 'line pin', d: path([...values]), stroke: 'var(--ghost)' },
      ...{ 'stroke-width': 1.1, 'stroke-dasharray': pinDash(slot) },
    })
      .append('title')
      .text(label);
    const k = Math.max(0, values.findLastIndex(isShown) - slot);
    write(surface, letter, {
      ...{ class: 'reading pin', fill: 'var(--ink-2)', 'text-anchor': 'middle' },
      ...{ x: x(k + 1), y: y(Math.max(values[k], foot)) + 4 },
    });
  }
  for (const { values, role, label } of spectra.toReversed()) {
    if (!values.some(Number.isFinite)) continue;
    const { ink, text, width: stroke, dot } = STYLE[role];
    put(surface, 'path', {
      class: 'line',
      d: path([...values]),
      stroke: ink,
      'stroke-width': stroke,
    });
    for (const [k, value] of values.entries()) {
      if (!Number.isFinite(value)) continue;
      const point = put(surface, 'circle', {
        cx: x(k + 1),
        cy: y(Math.max(value, foot)),
        r: dot,
        fill: ink,
      });
      point.append('title').text(`${label}, σ${k + 1}: ${format(value)}`);
    }
    const k = Math.floor(values.length * (role === 'live' ? 0.5 : 0.25));
    const own = y(Number.isFinite(values[k]) ? Math.max(values[k], foot) : foot);
    const others = spectra.filter((other) => other.role !== role).map((other) => other.values[k]);
    const above =
      others.length === 0 ? role === 'live' : others.every((value) => values[k] >= value);
    const name = { class: `reading ${role === 'live' ? 'strong' : ''}`, fill: text };
    write(surface, label, {
      ...name,
      x: x(k + 1) + (above ? 4 : -24),
      y: own + (above ? -10 : 20),
    });
  }
}
