import { arc } from 'd3';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

/** One fusion neuron: variance of its activation by modality. */
export interface NeuronMixture {
  readonly predictive: readonly number[];
  readonly noise: readonly number[];
  readonly collision: number;
}

export interface NeuronsOptions extends Size {
  readonly live: readonly NeuronMixture[];
  /** Outlines behind; left out where the ghost is the same. */
  readonly ghost?: readonly NeuronMixture[];
  readonly inks: readonly string[];
  /** The variance whose sector is as large as there is room for; that of the largest where it is left out. */
  readonly most?: number;
  readonly chosen?: number;
  /** What is less across is drawn as large as this, px, and its name says how much larger that is. */
  readonly least?: { readonly across: number; readonly format: (lens: number) => string };
  readonly empty: string;
}

/** Collision from which a neuron wears a ring. */
export const RING_FROM = 0.2;
/** Hatch direction per modality, degrees. */
const HATCH = [45, -45, 0, 90, 20, -20];

/** Variance of a neuron that comes from one modality. */
export const partOf = (mixture: NeuronMixture, modality: number): number =>
  mixture.predictive[modality] + mixture.noise[modality];

/** The largest variance that comes from one modality. */
export const largestPart = (mixtures: readonly NeuronMixture[], senses: number): number =>
  Math.max(
    0,
    ...mixtures.flatMap((mixture) => Array.from({ length: senses }, (_, i) => partOf(mixture, i))),
  );

/** Hatching per modality; `prefix` keeps ids apart between surfaces. */
export function defineHatches(surface: Surface, inks: readonly string[], prefix: string): void {
  const defs = put(surface, 'defs', {});
  for (const [i, ink] of inks.entries()) {
    const pattern = put(defs, 'pattern', {
      id: `${prefix}-${i}`,
      width: 4,
      height: 4,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${HATCH[i]})`,
    });
    put(pattern, 'rect', { width: 1.5, height: 4, fill: ink });
  }
}

/** How much of the largest possible cell is given up for rows that are all full. */
const EVEN_WORTH = 0.85;

/** How many columns of glyphs fit, and the side of one cell; rows of equal length where that costs little. */
export function neuronGrid(count: number, { width, height }: Size) {
  const grids = Array.from({ length: count }, (_, k) => {
    const columns = k + 1;
    const cell = Math.min(width / columns, height / Math.ceil(count / columns));
    return { columns, cell, even: count % columns === 0 };
  });
  const largest = Math.max(...grids.map(({ cell }) => cell));
  const good = grids.filter(({ cell }) => cell >= EVEN_WORTH * largest);
  const worth = (grid: (typeof grids)[number]) => (grid.even ? largest : 0) + grid.cell;
  return good.reduce((best, grid) => (worth(grid) > worth(best) ? grid : best));
}

/** Which neuron stands under a point of the surface. */
export function neuronAt(x: number, y: number, count: number, size: Size): number | undefined {
  if (count === 0) return undefined;
  const { columns } = neuronGrid(count, size);
  const column = Math.floor((x / size.width) * columns);
  const row = Math.floor((y / size.height) * Math.ceil(count / columns));
  const index = row * columns + column;
  return column >= 0 && column < columns && index >= 0 && index < count ? index : undefined;
}

/** Centre of a neuron's cell. */
export function neuronCentre(neuron: number, count: number, size: Size) {
  const { columns } = neuronGrid(count, size);
  const rows = Math.ceil(count / columns);
  return {
    x: ((neuron % columns) + 0.5) * (size.width / columns),
    y: (Math.floor(neuron / columns) + 0.5) * (size.height / rows),
  };
}

interface Glyph {
  readonly mixture: NeuronMixture;
  readonly ghost?: NeuronMixture;
  readonly inks: readonly string[];
  readonly hatch: string;
  readonly x: number;
  readonly y: number;
  /** Radius at which one sector holds this variance. */
  readonly radius: (variance: number) => number;
}

/** Part of a ring: that of one sense of `count`, the first at the left of the foot, clockwise. */
export function sectorOf(sense: number, count: number, innerRadius: number, outerRadius: number) {
  const angle = (2 * Math.PI) / count;
  const startAngle = angle * sense - Math.PI;
  return arc()({ innerRadius, outerRadius, startAngle, endAngle: startAngle + angle });
}

/** One neuron: a disc cut into one sector per modality, signal solid within, noise hatched around. */
export function drawGlyph(surface: Surface, glyph: Glyph): void {
  const { mixture, ghost, inks, hatch, x, y, radius } = glyph;
  const group = put(surface, 'g', { transform: `translate(${x} ${y})` });
  for (const [i, ink] of inks.entries()) {
    const sector = (inner: number, outer: number) => sectorOf(i, inks.length, inner, outer);
    const core = radius(mixture.predictive[i]);
    const rim = radius(partOf(mixture, i));
    put(group, 'path', { d: sector(0, core), fill: ink });
    const look = { fill: `url(#${hatch}-${i})`, stroke: ink, 'stroke-width': 0.75 };
    put(group, 'path', { d: sector(core, rim), ...look });
  }
  if (ghost) {
    const twin = inks.map((_, i) => sectorOf(i, inks.length, 0, radius(partOf(ghost, i))));
    put(group, 'path', { class: 'twin', d: twin.join('') });
  }
  if (mixture.collision <= RING_FROM) return;
  const edge = Math.max(...inks.map((_, i) => radius(partOf(mixture, i))));
  const heavy = 1 + 4 * mixture.collision;
  put(group, 'circle', { class: 'ring', r: edge + 3 + heavy / 2, 'stroke-width': heavy });
}

/** A neuron that is still smaller than so many times does not move. */
const MOST_LENS = 8;

/** From here on it is said. */
const SAID_FROM = 1.05;

/** How many times as large a neuron is drawn that would be so much across, so that it is at least `least`, px. */
export const lensOf = (across: number, least: number): number =>
  across > 0 ? Math.min(MOST_LENS, Math.max(1, least / across)) : 1;

/** All neurons, their areas on one scale. */
export function drawNeurons(surface: Surface, options: NeuronsOptions): void {
  const { width, height, live, ghost, inks, chosen, least, empty } = options;
  clear(surface, options);
  const largest = options.most ?? largestPart([...live, ...(ghost ?? [])], inks.length);
  if (!(largest > 0)) {
    writeEmpty(surface, empty, width / 2, height / 2);
    return;
  }
  defineHatches(surface, inks, 'hatch-neuron');
  const { cell } = neuronGrid(live.length, options);
  const reach = Math.min(cell * 0.42, 60);
  const radius = (variance: number) => reach * Math.sqrt(Math.max(0, variance) / largest);
  for (const [n, mixture] of live.entries()) {
    const { x, y } = neuronCentre(n, live.length, options);
    const twin = ghost?.[n];
    const across = 2 * radius(largestPart(twin ? [mixture, twin] : [mixture], inks.length));
    const lens = least ? lensOf(across, least.across) : 1;
    const seen = (variance: number) => lens * radius(variance);
    drawGlyph(surface, { mixture, ghost: twin, inks, hatch: 'hatch-neuron', x, y, radius: seen });
    const name = { class: 'tick halo', x, y: y + cell / 2 + 2, 'text-anchor': 'middle' };
    write(
      surface,
      least && lens >= SAID_FROM ? `${n + 1} · ${least.format(lens)}` : String(n + 1),
      name,
    );
    if (chosen === n) put(surface, 'circle', { class: 'chosen', cx: x, cy: y, r: cell * 0.47 });
  }
}
