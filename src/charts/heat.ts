import { scaleLinear } from 'd3-scale';
import { drawMarks, drawReadings, FOOT, LEFT, shown, TOP, timeScale } from './frame.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Surface, TimeOptions } from './types.ts';

/** Names of the graphite ramp's CSS variables, faint to dark. */
const RAMP = Array.from({ length: 7 }, (_, k) => `--seq-${k}`);
/** Ratio of the darkest value to the faintest. */
const SPAN = 1e3;

export interface HeatOptions extends TimeOptions {
  /** What a row is called, from 0. */
  readonly rowName: (row: number) => string;
}

/** Position of a value on the logarithmic ramp, 0 to 1. */
export const heatLevel = (value: number, top: number): number =>
  value > 0 ? Math.min(1, Math.max(0, 1 + Math.log(value / top) / Math.log(SPAN))) : 0;

function rampOf(surface: Surface) {
  const style = getComputedStyle(surface.node() as Element);
  const colours = RAMP.map((name) => style.getPropertyValue(name).trim());
  return scaleLinear<string>()
    .domain(RAMP.map((_, k) => k / (RAMP.length - 1)))
    .range(colours);
}

/** The history as a picture, one pixel wide per pixel of the chart and one high per row. */
function pictureOf(
  surface: Surface,
  rows: readonly (readonly BandPoint[])[],
  wide: number,
  top: number,
) {
  const canvas = document.createElement('canvas');
  canvas.width = wide;
  canvas.height = rows.length;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const ramp = rampOf(surface);
  const { length } = rows[0];
  const first = rows[0][0].step;
  const last = rows[0][length - 1].step;
  let column = 0;
  for (let px = 0; px < wide; px++) {
    const step = first + ((px + 0.5) / wide) * (last - first);
    while (column < length - 1 && rows[0][column + 1].step <= step) column++;
    for (const [row, points] of rows.entries()) {
      context.fillStyle = ramp(heatLevel(points[column].mean, top));
      context.fillRect(px, row, 1, 1);
    }
  }
  return canvas.toDataURL();
}

/** Values over steps as darkness, one row each, the first on top; darkness is logarithmic. */
export function drawHeat(
  surface: Surface,
  rows: readonly (readonly BandPoint[])[],
  options: HeatOptions,
): void {
  const { height, marks, at, unit, format, empty, rowName } = options;
  clear(surface, options);
  const bottom = height - FOOT;
  const x = timeScale(options);
  const [, right] = x.range();
  put(surface, 'line', { class: 'base', x1: LEFT, x2: right, y1: bottom, y2: bottom });
  const drawn = rows.map((points) => points.filter(shown)).filter((points) => points.length > 0);
  if (drawn.length === 0) {
    write(surface, unit, { class: 'tick', x: LEFT + 6, y: 11 });
    writeEmpty(surface, empty, (LEFT + right) / 2, (TOP + bottom) / 2);
    return;
  }
  const top = Math.max(...drawn.flatMap((points) => points.map(({ mean }) => mean)));
  const scale = `${unit}: pale ${format(top / SPAN)}, dark ${format(top)}`;
  write(surface, scale, { class: 'tick', x: LEFT + 6, y: 11 });
  const from = x(drawn[0][0].step);
  const wide = Math.max(2, Math.round(x(drawn[0][drawn[0].length - 1].step) - from));
  const box = { x: from, y: TOP, width: wide, height: bottom - TOP };
  const look = { class: 'heat', preserveAspectRatio: 'none' };
  put(surface, 'image', { ...look, ...box, href: pictureOf(surface, drawn, wide, top) });
  const later = { x: x(at), width: Math.max(0, from + wide - x(at)), y: TOP, height: bottom - TOP };
  put(surface, 'rect', { ...later, fill: 'var(--paper)', opacity: 0.7 });
  drawMarks(surface, marks, { x, right, bottom });
  const pitch = (bottom - TOP) / drawn.length;
  const readings = [0, drawn.length - 1].map((row) => {
    const value = drawn[row].findLast(({ step }) => step <= at)?.mean ?? Number.NaN;
    const text = `${rowName(row)} ${format(value)}`;
    return { text, ink: 'var(--ink-2)', y: TOP + (row + 0.5) * pitch, strong: false };
  });
  drawReadings(surface, readings, x(at), bottom);
}
