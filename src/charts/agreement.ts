import { line, scaleLinear } from 'd3';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface CurvePoint {
  readonly step: number;
  readonly value: number;
}

export interface AgreementOptions extends Size {
  readonly label: string;
  /** Last step of the axis. */
  readonly steps: number;
  readonly ink: string;
  readonly format: (value: number) => string;
  /** Said where there is nothing to draw. */
  readonly empty: string;
}

const LEFT = 42;
const RIGHT = 8;
const TOP = 22;
const FOOT = 18;

const drawable = ({ value }: CurvePoint): boolean => Number.isFinite(value);

/**
 * Two runs of one experiment over each other: the one here as a line, the other as rings at the steps
 * that are known of it, each with a bar as long as rounding alone may take it up or down.
 *
 * @param allowed how far each ring may be from the line.
 */
export function drawAgreement(
  surface: Surface,
  ours: readonly CurvePoint[],
  theirs: readonly CurvePoint[],
  allowed: readonly number[],
  { width, height, label, steps, ink, format, empty }: AgreementOptions,
): void {
  clear(surface, { width, height });
  write(surface, label, { class: 'agreement-label', x: LEFT, y: 12 });
  const reach = theirs.flatMap(({ value }, k) => [value - allowed[k], value + allowed[k]]);
  const values = [...ours.map(({ value }) => value), ...reach].filter(Number.isFinite);
  const [bottom, right] = [height - FOOT, width - RIGHT];
  if (values.length === 0) {
    writeEmpty(surface, empty, (LEFT + right) / 2, (TOP + bottom) / 2);
    return;
  }
  const x = scaleLinear([0, steps], [LEFT, right]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [bottom, TOP]).nice(3);
  for (const tick of y.domain()) {
    put(surface, 'line', { class: 'grid', x1: LEFT, x2: right, y1: y(tick), y2: y(tick) });
    write(surface, format(tick), {
      class: 'tick',
      x: LEFT - 6,
      y: y(tick) + 4,
      'text-anchor': 'end',
    });
  }
  for (const [step, anchor] of [
    [0, 'start'],
    [steps, 'end'],
  ] as const) {
    write(surface, String(step), {
      class: 'tick',
      x: x(step),
      y: height - 4,
      'text-anchor': anchor,
    });
  }
  const path = line<CurvePoint>(
    (point) => x(point.step),
    (point) => y(point.value),
  ).defined(drawable);
  put(surface, 'path', { class: 'line', d: path(ours), stroke: ink, 'stroke-width': 2 });
  for (const [k, { step, value }] of theirs.entries()) {
    if (!Number.isFinite(value)) continue;
    const [x1, y1, y2] = [x(step), y(value - allowed[k]), y(value + allowed[k])];
    put(surface, 'line', { class: 'allowed', x1, x2: x1, y1, y2 });
    put(surface, 'circle', { class: 'ring', cx: x1, cy: y(value), r: 4 });
  }
}
