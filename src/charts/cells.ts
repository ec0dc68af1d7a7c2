import { put } from './surface.ts';
import { type Layer, layersOf, type Ramp, tintAt } from './tints.ts';
import type { Surface } from './types.ts';

/** Why a cell, or a stripe of it, has no number: each looks unlike every other, and unlike a pale one. */
export type Lack = 'diverged' | 'failed' | 'unmeasured' | 'missing' | 'waiting';

const LACKS: readonly string[] = ['diverged', 'failed', 'unmeasured', 'missing', 'waiting'];
export const isLack = (look: unknown): look is Lack => LACKS.includes(look as string);

/** One network: its place on the ramp, 0 to 1, or why it has none. */
export type Stripe = number | Lack;

/** A rectangle of a map, in pixels, and the networks in it, in a fixed order. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stripes: readonly Stripe[];
}

export const HATCH = 'hatch-lacking';

/** The hatch of what was left out. */
export function defineHatch(parent: Surface): void {
  const size = { width: 5, height: 5 };
  const pattern = put(put(parent, 'defs', {}), 'pattern', {
    ...{ id: HATCH, ...size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  });
  put(pattern, 'rect', { ...size, fill: 'var(--paper)' });
  put(pattern, 'rect', { width: 5, height: 1.3, fill: 'var(--ghost)' });
}

type Rect = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

const rectangle = ({ x, y, width, height }: Rect): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** The shape in the middle of a lack, no larger than `reach` px from it; none where there is no room. */
const GLYPHS: Partial<Record<Lack, (x: number, y: number, reach: number) => string>> = {
  diverged: (x, y, r) => `M${x} ${y - r}l${r} ${1.7 * r}h${-2 * r}z`,
  failed: (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`,
  unmeasured: (x, y, r) => `M${x - r} ${y}h${2 * r}`,
  waiting: (x, y) => `M${x} ${y}h0`,
};

const GROUNDS: Record<Lack, Record<string, string | number>> = {
  diverged: { fill: 'var(--seq-2)' },
  failed: { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.4 },
  unmeasured: { fill: 'var(--paper-sunk)', stroke: 'var(--ghost)', 'stroke-width': 1 },
  missing: { fill: `url(#${HATCH})` },
  waiting: {
    ...{ fill: 'var(--paper)', stroke: 'var(--ghost)' },
    ...{ 'stroke-width': 1.1, 'stroke-dasharray': '3 3' },
  },
};

const MARKS: Record<Lack, Record<string, string | number>> = {
  diverged: { fill: 'var(--ink)' },
  failed: { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2 },
  unmeasured: { fill: 'none', stroke: 'var(--ink-3)', 'stroke-width': 1.5 },
  missing: {},
  waiting: {
    ...{ fill: 'none', stroke: 'var(--ghost)' },
    ...{ 'stroke-width': 3.6, 'stroke-linecap': 'round' },
  },
};

const LARGEST_GLYPH = 6;
const SMALLEST_GLYPH = 1.5;

/** Paths of everything that is painted alike. */
class Paths<Key> {
  readonly #paths = new Map<Key, string[]>();

  add(key: Key, d: string): void {
    const known = this.#paths.get(key);
    if (known) known.push(d);
    else this.#paths.set(key, [d]);
  }

  *[Symbol.iterator](): Generator<[Key, string]> {
    for (const [key, parts] of this.#paths) yield [key, parts.join('')];
  }
}

/** Edges of stripes within a width, whole pixels where they are wide enough. */
const edgesOf = ({ x, width, stripes }: Box): number[] =>
  Array.from({ length: stripes.length + 1 }, (_, k) => {
    const edge = x + (width * k) / stripes.length;
    return Math.round(edge * 4) / 4;
  });

function addLack(lack: Lack, rect: Rect, grounds: Paths<Lack>, glyphs: Paths<Lack>): void {
  const inset = 'stroke' in GROUNDS[lack] ? 0.7 : 0;
  const { x, y, width, height } = rect;
  const ground = {
    ...{ x: x + inset, y: y + inset },
    ...{ width: Math.max(0, width - 2 * inset), height: Math.max(0, height - 2 * inset) },
  };
  grounds.add(lack, rectangle(ground));
  const reach = Math.min(LARGEST_GLYPH, 0.3 * width, 0.3 * height);
  const glyph = GLYPHS[lack];
  if (glyph && reach >= SMALLEST_GLYPH)
    glyphs.add(lack, glyph(x + width / 2, y + height / 2, reach));
}

/** What tints have in common below their veils is painted at once. */
function paintTints(parent: Surface, tints: Paths<number>, ramp: Ramp): void {
  const below = new Paths<string>();
  const veils: (Layer & { readonly d: string })[] = [];
  for (const [tint, d] of tints) {
    const [ground, veil] = layersOf(ramp, tint);
    below.add(ground.fill, d);
    if (veil) veils.push({ ...veil, d });
  }
  for (const [fill, d] of below) put(parent, 'path', { class: 'heat', d, fill });
  for (const veil of veils) put(parent, 'path', { class: 'heat', ...veil });
}

/**
 * Boxes of stripes, those that come later over those before. One path for each tint: thousands of networks are
 * some dozens of elements.
 */
export function drawCells(parent: Surface, boxes: readonly Box[], ramp: Ramp): void {
  const tints = new Paths<number>();
  const grounds = new Paths<Lack>();
  const glyphs = new Paths<Lack>();
  for (const box of boxes) {
    const [first] = box.stripes;
    if (typeof first === 'string' && box.stripes.every((stripe) => stripe === first)) {
      addLack(first, box, grounds, glyphs);
      continue;
    }
    const edges = edgesOf(box);
    box.stripes.forEach((stripe, k) => {
      const rect = { ...box, x: edges[k], width: edges[k + 1] - edges[k] };
      if (typeof stripe === 'string') addLack(stripe, rect, grounds, glyphs);
      else tints.add(tintAt(stripe), rectangle(rect));
    });
  }
  paintTints(parent, tints, ramp);
  for (const [lack, d] of grounds) put(parent, 'path', { d, ...GROUNDS[lack] });
  for (const [lack, d] of glyphs) put(parent, 'path', { d, ...MARKS[lack] });
}
