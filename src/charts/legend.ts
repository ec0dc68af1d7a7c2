import { drawCells, isLack, type Lack } from './cells.ts';
import { put, write } from './surface.ts';
import { GRAPHITE } from './tints.ts';
import type { Surface } from './types.ts';

/** What lies on a map beside its cells. */
export type Look =
  | Lack
  | 'border'
  | 'band'
  | 'seed'
  | 'ghost'
  | 'won'
  | 'silent'
  | 'live'
  | 'sign'
  | 'theory'
  | 'measured'
  | 'picked';

/** A look and what it means. */
export interface Legend {
  readonly look: Look;
  readonly words: string;
}

const SWATCH = 24;
const THICK = 14;
const PITCH = 22;
const LETTER = 5.9;
const GAP = 18;

interface Placed extends Legend {
  readonly x: number;
  readonly row: number;
}

function placed(legends: readonly Legend[], width: number): Placed[] {
  let [x, row] = [0, 0];
  return legends.map((legend) => {
    const wide = SWATCH + 7 + legend.words.length * LETTER;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { ...legend, x, row };
    x += wide + GAP;
    return place;
  });
}

/** Height of the rows that the words need. */
export const legendHeight = (legends: readonly Legend[], width: number): number =>
  legends.length === 0 ? 0 : ((placed(legends, width).at(-1)?.row ?? 0) + 1) * PITCH;

type Attributes = Readonly<Record<string, string | number>>;

const INK = { fill: 'none', stroke: 'var(--ink)' };
const CASING = { fill: 'none', stroke: 'var(--paper)' };

/** Looks of the lines of a map, from below. */
export const LINES: Readonly<
  Record<'border' | 'seed' | 'ghost' | 'theory' | 'measured', readonly Attributes[]>
> = {
  border: [
    { ...CASING, 'stroke-width': 6 },
    { ...INK, 'stroke-width': 3.2 },
  ],
  seed: [{ ...INK, 'stroke-width': 0.9, opacity: 0.75 }],
  ghost: [
    { ...CASING, 'stroke-width': 5 },
    { fill: 'none', stroke: 'var(--ghost)', 'stroke-width': 2 },
  ],
  theory: [
    { ...CASING, 'stroke-width': 4 },
    { ...INK, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' },
  ],
  measured: [
    { ...CASING, 'stroke-width': 4 },
    { ...INK, 'stroke-width': 1.8 },
  ],
};

export const BAND = { fill: 'var(--ink)', opacity: 0.17 };

export const diamond = (x: number, y: number, r: number): string =>
  `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;

/** A filled corner, the upper left one. */
export const corner = (x: number, y: number, size: number): string =>
  `M${x} ${y}h${size}l${-size} ${size}z`;

const isLine = (look: Look): look is keyof typeof LINES => Object.hasOwn(LINES, look);

function drawSwatch(surface: Surface, look: Look, x: number, y: number): void {
  const middle = y + THICK / 2;
  const box = { x, y, width: SWATCH, height: THICK };
  if (isLack(look)) drawCells(surface, [{ ...box, stripes: [look] }], GRAPHITE);
  else if (isLine(look)) {
    for (const line of LINES[look])
      put(surface, 'path', { d: `M${x} ${middle}h${SWATCH}`, ...line });
  } else if (look === 'band') put(surface, 'rect', { ...box, ...BAND });
  else if (look === 'won') {
    put(surface, 'path', { d: diamond(x + SWATCH / 2, middle, 5), fill: 'var(--ink)' });
  } else if (look === 'live') {
    put(surface, 'rect', { class: 'framed', ...box });
    put(surface, 'path', { d: corner(x, y, 9), fill: 'var(--ink)' });
  } else if (look === 'silent') {
    const ring = { cx: x + SWATCH / 2, cy: middle, r: 3.2, fill: 'none', stroke: 'var(--ink-3)' };
    put(surface, 'circle', { ...ring, 'stroke-width': 1.2 });
  } else if (look === 'sign') {
    const words = { class: 'reading strong', 'text-anchor': 'middle', fill: 'var(--ink)' };
    write(surface, '+ −', { ...words, x: x + SWATCH / 2, y: middle + 4 });
  } else put(surface, 'rect', { class: 'framed', ...box });
}

/** Looks and their words in rows, from `top` down. */
export function drawLegend(
  surface: Surface,
  legends: readonly Legend[],
  width: number,
  top: number,
): void {
  for (const { look, words, x, row } of placed(legends, width)) {
    const y = top + row * PITCH;
    drawSwatch(surface, look, x, y);
    write(surface, words, { class: 'tick', x: x + SWATCH + 7, y: y + 11 });
  }
}
