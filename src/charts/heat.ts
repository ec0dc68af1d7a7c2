import { drawMarks, drawReadings, FOOT, isNarrow, LEFT, shown, TOP, timeScale } from './frame.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Surface, TimeOptions } from './types.ts';

/** Shades of the graphite ramp, `--seq-0` to `--seq-6`, and how finely each is divided. */
const SHADES = 7;
const FINE = 3;
/** Width of the first measurement while it is the only one. */
const FIRST = 2;
/** Ratio of the darkest value to the faintest. */
const SPAN = 1e3;

export interface HeatOptions extends TimeOptions {
  /** What a row is called, from 0. */
  readonly rowName: (row: number) => string;
}

/** Position of a value on the logarithmic ramp, 0 to 1. */
export const heatLevel = (value: number, top: number): number =>
  value > 0 ? Math.min(1, Math.max(0, 1 + Math.log(value / top) / Math.log(SPAN))) : 0;

/** Cells of each level as one path; neighbours of one level in a row are one rectangle. */
function cellsOf(
  rows: readonly (readonly BandPoint[])[],
  top: number,
  { edges, pitch }: { readonly edges: readonly number[]; readonly pitch: number },
): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const [row, points] of rows.entries()) {
    const [y, foot] = [row, row + 1].map((edge) => Math.round(TOP + edge * pitch));
    const levels = points.map(({ mean }) => Math.round(heatLevel(mean, top) * (SHADES - 1) * FINE));
    let from = 0;
    for (let k = 1; k < edges.length; k++) {
      if (k < edges.length - 1 && levels[k] === levels[from]) continue;
      const cell = `M${edges[from]} ${y}H${edges[k]}V${foot}H${edges[from]}Z`;
      paths.set(levels[from], (paths.get(levels[from]) ?? '') + cell);
      from = k;
    }
  }
  return paths;
}

/** A level between two shades is the lighter one under a veil of the darker. */
function drawCells(surface: Surface, paths: ReadonlyMap<number, string>): void {
  for (const [level, d] of paths) {
    const shade = Math.floor(level / FINE);
    const veil = (level % FINE) / FINE;
    put(surface, 'path', { class: 'heat', d, fill: `var(--seq-${shade})` });
    if (veil === 0) continue;
    const darker = { fill: `var(--seq-${shade + 1})`, opacity: veil };
    put(surface, 'path', { class: 'heat', d, ...darker });
  }
}

/** A letter of the numbers at the ends of the ramp, px. */
const LETTER = 6.4;

/** The shades themselves between the values they stand for: which of them is pale is for the theme to say. */
function drawRamp(
  surface: Surface,
  right: number,
  narrow: boolean,
  [low, high]: readonly [string, string],
): void {
  const shade = narrow ? 6 : 14;
  const end = right - high.length * LETTER - 5;
  const start = end - SHADES * shade;
  for (let k = 0; k < SHADES; k++) {
    const place = { x: start + k * shade, y: 3, width: shade, height: 9 };
    put(surface, 'rect', { class: 'heat', ...place, fill: `var(--seq-${k})` });
  }
  write(surface, low, { class: 'tick', x: start - 5, y: 11, 'text-anchor': 'end' });
  write(surface, high, { class: 'tick', x: right, y: 11, 'text-anchor': 'end' });
}

/** Values over steps as ink, one row each, the first on top: the more ink the larger, by logarithms. */
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
  write(surface, unit, { class: 'tick', x: LEFT + 6, y: 11 });
  const narrow = isNarrow(options);
  drawRamp(surface, narrow ? options.width : right, narrow, [format(top / SPAN), format(top)]);
  const edges = drawn[0].map(({ step }) => Math.round(x(step)));
  if (edges.length === 1) edges.push(edges[0] + FIRST);
  const end = edges[edges.length - 1];
  const pitch = (bottom - TOP) / drawn.length;
  drawCells(surface, cellsOf(drawn, top, { edges, pitch }));
  const later = { x: x(at), width: Math.max(0, end - x(at)), y: TOP, height: bottom - TOP };
  put(surface, 'rect', { ...later, fill: 'var(--paper)', opacity: 0.7 });
  drawMarks(surface, marks, { x, right, bottom });
  const readings = [0, drawn.length - 1].map((row) => {
    const value = drawn[row].findLast(({ step }) => step <= at)?.mean ?? Number.NaN;
    const text = `${rowName(row)} ${format(value)}`;
    return { text, ink: 'var(--ink-2)', y: TOP + (row + 0.5) * pitch, strong: false };
  });
  drawReadings(surface, readings, x(at), bottom, options.width);
}
