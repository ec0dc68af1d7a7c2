import { line, scaleLinear, scaleLog } from 'd3';
import { dodge } from './labels.ts';
import { decadesOf } from './spectrum.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** Singular values, descending, and how their line is told from the others. */
export interface SpectrumLine {
  readonly label: string;
  readonly role: 'whole' | 'without' | 'chance';
  readonly values: readonly number[];
}

export interface SpectraOptions {
  readonly width: number;
  /** Ranks, which are places on the axis. */
  readonly ranks: readonly { readonly label: string; readonly value: number }[];
  readonly format: (value: number) => string;
}

export const SPECTRA_HEIGHT = 216;

const LEFT = 42;
const STYLE = {
  whole: { ink: 'var(--ink)', width: 2, dash: null, text: 'var(--ink)' },
  without: { ink: 'var(--ghost)', width: 1.4, dash: null, text: 'var(--ink-2)' },
  chance: { ink: 'var(--ghost)', width: 1.2, dash: '5 4', text: 'var(--ink-3)' },
} as const;

const isShown = (value: number): boolean => value > 0 && Number.isFinite(value);

/** Singular values against their place, on a log axis; dotted where a rank falls. */
export function drawSpectra(
  surface: Surface,
  spectra: readonly SpectrumLine[],
  { width, ranks, format }: SpectraOptions,
): void {
  const height = SPECTRA_HEIGHT;
  clear(surface, { width, height });
  surface.attr('height', height);
  const all = spectra.flatMap(({ values }) => values).filter(isShown);
  if (all.length === 0) return;
  const { foot, top } = decadesOf(all);
  const count = Math.max(2, ...spectra.map(({ values }) => values.length));
  const gutter = width < 500 ? 8 : 132;
  const x = scaleLinear([1, count], [LEFT + 8, width - gutter]);
  const bottom = height - 26;
  const y = scaleLog([foot, top], [bottom, 24]).clamp(true);
  for (let tick = foot; tick <= top * 1.001; tick *= 10) {
    const rule = { x1: LEFT, x2: x(count), y1: y(tick), y2: y(tick) };
    put(surface, 'line', { class: 'grid', ...rule });
    const place = { x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  for (const rank of x.ticks(Math.min(count, 8)).filter(Number.isInteger)) {
    const place = { x: x(rank), y: bottom + 18, 'text-anchor': 'middle' };
    write(surface, format(rank), { class: 'tick', ...place });
  }
  const path = line<number>(
    (_, k) => x(k + 1),
    (value) => y(Math.max(value, foot)),
  ).defined(Number.isFinite);
  for (const { values, role } of spectra.toReversed()) {
    const { ink, width: stroke, dash } = STYLE[role];
    const look = { stroke: ink, 'stroke-width': stroke, 'stroke-dasharray': dash };
    put(surface, 'path', { class: 'line', d: path([...values]), ...look });
    if (role !== 'whole' || values.length > 64) continue;
    for (const [k, value] of values.entries()) {
      const dot = { cx: x(k + 1), cy: y(Math.max(value, foot)), r: 3.2, fill: ink };
      if (Number.isFinite(value)) put(surface, 'circle', { class: 'dot', ...dot });
    }
  }
  for (const [k, { label, value }] of ranks.filter((rank) => isShown(rank.value)).entries()) {
    const at = x(Math.max(1, value));
    put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: 10, y2: bottom });
    const words = label;
    const late = at + words.length * 7 > width;
    const place = {
      x: at + (late ? -6 : 6),
      y: 15 + 16 * k,
      'text-anchor': late ? 'end' : 'start',
    };
    write(surface, words, { class: 'reading strong halo', ...place, fill: 'var(--ink)' });
  }
  const ends = spectra.map(({ values }) => y(Math.max(values.findLast(isShown) ?? foot, foot)));
  const heights = dodge(ends, 16, 30, bottom);
  if (gutter < 100) return;
  for (const [k, { label, role }] of spectra.entries()) {
    const look = role === 'whole' ? 'reading strong' : 'reading';
    const place = { x: x(count) + 10, y: heights[k] + 4 };
    write(surface, label, { class: look, ...place, fill: STYLE[role].text });
  }
}
