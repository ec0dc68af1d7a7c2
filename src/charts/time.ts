import { bisector } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { dodge } from './labels.ts';
import type { BandPoint, Mark, Role, Series, Size, Surface } from './types.ts';

/** Width kept at the right for labels at the lines' ends. */
export const gutterOf = (width: number): number => (width < 500 ? 104 : 178);

export interface TimeOptions extends Size {
  /** Last step of the axis. */
  readonly steps: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly threshold?: { readonly value: number; readonly label: string };
  readonly marks: readonly Mark[];
  readonly crosshair?: number;
  /** What the vertical axis measures, with its unit. */
  readonly unit: string;
  /** Said while there is nothing to draw. */
  readonly empty: string;
  /** Whether to print the steps under the axis. */
  readonly axis?: boolean;
}

const LEFT = 38;
const TOP = 18;

const STROKE: Record<Role, { width: number; dash: string }> = {
  live: { width: 2.25, dash: '' },
  ghost: { width: 1.25, dash: '' },
  control: { width: 1.5, dash: '5 4' },
};

const shown = (point: BandPoint) => Number.isFinite(point.mean);

/** Horizontal scale shared by every chart over time of this width. */
export function timeScale({ width, steps }: { width: number; steps: number }) {
  return scaleLinear([0, Math.max(1, steps)], [LEFT, width - gutterOf(width)]);
}

/** The point a reading at `step` comes from: the last one not after it. */
export function pointAt(points: readonly BandPoint[], step: number): BandPoint | undefined {
  const index = bisector((point: BandPoint) => point.step).right(points as BandPoint[], step) - 1;
  return points[Math.max(0, index)];
}

/** Lines over steps with bands, thresholds, intervention marks, and labels at their ends. */
export function drawTime(surface: Surface, series: readonly Series[], options: TimeOptions): void {
  const { width, height, steps, domain, ticks, format, threshold, marks, crosshair } = options;
  const bottom = height - (options.axis ? 22 : 8);
  const right = width - gutterOf(width);
  const x = timeScale({ width, steps });
  const y = scaleLinear(domain, [bottom, TOP]).clamp(true);
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();

  const frame = surface.append('g').attr('class', 'frame');
  for (const tick of ticks) {
    const grid = frame.append('line').attr('class', tick === domain[0] ? 'base' : 'grid');
    grid.attr('x1', LEFT).attr('x2', right).attr('y1', y(tick)).attr('y2', y(tick));
    const label = frame
      .append('text')
      .attr('class', 'tick')
      .attr('x', LEFT - 6);
    label
      .attr('y', y(tick) + 4)
      .attr('text-anchor', 'end')
      .text(format(tick));
  }
  frame.append('text').attr('class', 'tick').attr('x', LEFT).attr('y', 10).text(options.unit);
  if (options.axis) {
    for (const tick of x.ticks(width < 500 ? 3 : 6)) {
      const label = frame.append('text').attr('class', 'tick').attr('x', x(tick));
      label
        .attr('y', height - 4)
        .attr('text-anchor', 'middle')
        .text(tick);
    }
    frame
      .append('text')
      .attr('class', 'tick')
      .attr('x', right + 14)
      .attr('y', height - 4)
      .text('steps');
  }
  if (threshold) {
    const rule = frame.append('line').attr('class', 'threshold');
    rule
      .attr('x1', LEFT)
      .attr('x2', right)
      .attr('y1', y(threshold.value))
      .attr('y2', y(threshold.value));
    const label = frame
      .append('text')
      .attr('class', 'tick')
      .attr('x', LEFT + 4);
    label.attr('y', y(threshold.value) - 4).text(threshold.label);
  }
  for (const mark of marks) drawMark(surface, x(mark.step), TOP, bottom, mark.label);

  const drawn = series.filter((one) => one.points.some(shown));
  if (drawn.length === 0) {
    const words = surface
      .append('text')
      .attr('class', 'empty')
      .attr('x', (LEFT + right) / 2);
    words
      .attr('y', (TOP + bottom) / 2)
      .attr('text-anchor', 'middle')
      .text(options.empty);
  }
  for (const { points, ink, role } of drawn) {
    if (role === 'control') continue;
    const band = area<BandPoint>(
      (p) => x(p.step),
      (p) => y(p.low),
      (p) => y(p.high),
    ).defined(shown);
    surface
      .append('path')
      .attr('d', band(points as BandPoint[]))
      .attr('fill', ink)
      .attr('opacity', 0.16);
  }
  for (const { points, ink, role } of [...drawn].reverse()) {
    const path = line<BandPoint>(
      (p) => x(p.step),
      (p) => y(p.mean),
    ).defined(shown);
    const stroke = surface
      .append('path')
      .attr('d', path(points as BandPoint[]))
      .attr('fill', 'none');
    stroke.attr('stroke', ink).attr('stroke-width', STROKE[role].width);
    stroke.attr('stroke-dasharray', STROKE[role].dash).attr('stroke-linejoin', 'round');
  }
  const at = crosshair ?? Math.max(0, ...drawn.map((one) => one.points.at(-1)?.step ?? 0));
  drawReadings(surface, drawn, { at, x: x(at), y, right, top: TOP, bottom, format, crosshair });
}

/** A dashed rule with a diamond: something was switched here. */
export function drawMark(
  surface: Surface,
  x: number,
  top: number,
  bottom: number,
  label: string,
): void {
  const mark = surface.append('g').attr('class', 'mark');
  mark.append('line').attr('x1', x).attr('x2', x).attr('y1', top).attr('y2', bottom);
  mark.append('path').attr('d', `M${x} ${top - 5}l5 5l-5 5l-5 -5z`);
  mark.append('title').text(label);
}

interface Readings {
  readonly at: number;
  readonly x: number;
  readonly y: (value: number) => number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly format: (value: number) => string;
  readonly crosshair?: number;
}

function drawReadings(surface: Surface, series: readonly Series[], r: Readings): void {
  if (r.crosshair !== undefined) {
    const rule = surface.append('line').attr('class', 'crosshair');
    rule.attr('x1', r.x).attr('x2', r.x).attr('y1', r.top).attr('y2', r.bottom);
  }
  const readings = series.flatMap((one) => {
    const point = pointAt(one.points.filter(shown), r.at);
    return point ? [{ ...one, value: point.mean, height: r.y(point.mean) }] : [];
  });
  const heights = dodge(
    readings.map((reading) => reading.height),
    15,
    r.top,
    r.bottom,
  );
  for (const [k, { role, text, ink, label, value, height }] of readings.entries()) {
    if (role === 'live') {
      surface.append('circle').attr('cx', r.x).attr('cy', height).attr('r', 3.2).attr('fill', ink);
    }
    const words = surface
      .append('text')
      .attr('class', `reading ${role}`)
      .attr('x', r.right + 12);
    words
      .attr('y', heights[k] + 4)
      .attr('fill', text)
      .text(`${label} ${r.format(value)}`);
  }
}
