import { arc } from 'd3-shape';
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
  readonly chosen?: number;
  readonly empty: string;
}

/** Collision from which a neuron wears a ring. */
export const RING_FROM = 0.2;

const total = (mixture: NeuronMixture): number =>
  [...mixture.predictive, ...mixture.noise].reduce((sum, value) => sum + value, 0);

/** Hatching per modality, alternating direction; `prefix` keeps ids apart between surfaces. */
export function defineHatches(surface: Surface, inks: readonly string[], prefix: string): void {
  const defs = surface.append('defs');
  for (const [i, ink] of inks.entries()) {
    const pattern = defs.append('pattern').attr('id', `${prefix}-${i}`).attr('width', 4);
    pattern.attr('height', 4).attr('patternUnits', 'userSpaceOnUse');
    pattern.attr('patternTransform', `rotate(${[45, -45, 0, 90, 20, -20][i]})`);
    pattern.append('rect').attr('width', 1.5).attr('height', 4).attr('fill', ink);
  }
}

/** How many columns of glyphs fit, and the side of one cell. */
export function neuronGrid(count: number, { width, height }: Size) {
  let best = { columns: count, cell: Math.min(width / count, height) };
  for (let columns = 1; columns <= count; columns++) {
    const cell = Math.min(width / columns, height / Math.ceil(count / columns));
    if (cell > best.cell) best = { columns, cell };
  }
  return best;
}

/** Which neuron stands under a point of the surface. */
export function neuronAt(x: number, y: number, count: number, size: Size): number | undefined {
  const { columns } = neuronGrid(count, size);
  const column = Math.floor((x / size.width) * columns);
  const row = Math.floor((y / size.height) * Math.ceil(count / columns));
  const index = row * columns + column;
  return column >= 0 && column < columns && index >= 0 && index < count ? index : undefined;
}

/**
 * Neurons as discs cut into one sector per modality. The area of a sector's solid core is the variance
 * that tells the class, its hatched rim the noise, on one scale for all; a ring marks collision.
 */
export function drawNeurons(surface: Surface, options: NeuronsOptions): void {
  const { width, height, live, ghost, inks, chosen } = options;
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();
  const largest = Math.max(...live.map(total), ...(ghost ?? []).map(total), 0);
  if (!(largest > 0)) {
    const words = surface
      .append('text')
      .attr('class', 'empty')
      .attr('x', width / 2);
    words
      .attr('y', height / 2)
      .attr('text-anchor', 'middle')
      .text(options.empty);
    return;
  }
  defineHatches(surface, inks, 'hatch-neuron');
  const { columns, cell } = neuronGrid(live.length, options);
  const rows = Math.ceil(live.length / columns);
  const reach = cell * 0.43;
  const m = inks.length;
  /** Radius at which a sector of angle 2 pi / m holds `variance`; all of the largest neuron in one sector fills the cell. */
  const radius = (variance: number) => reach * Math.sqrt(Math.max(0, variance) / largest);
  for (const [n, mixture] of live.entries()) {
    const x = ((n % columns) + 0.5) * (width / columns);
    const y = (Math.floor(n / columns) + 0.5) * (height / rows);
    const group = surface.append('g').attr('transform', `translate(${x} ${y})`);
    for (let i = 0; i < m; i++) {
      const startAngle = 2 * Math.PI * (i / m - 0.5);
      const endAngle = startAngle + (2 * Math.PI) / m;
      const sector = (innerRadius: number, outerRadius: number) =>
        arc()({ innerRadius, outerRadius, startAngle, endAngle });
      const core = radius(mixture.predictive[i]);
      const rim = radius(mixture.predictive[i] + mixture.noise[i]);
      group.append('path').attr('d', sector(0, core)).attr('fill', inks[i]);
      const noise = group.append('path').attr('d', sector(core, rim)).attr('stroke', inks[i]);
      noise.attr('fill', `url(#hatch-neuron-${i})`).attr('stroke-width', 0.75);
      if (ghost) {
        const outline = radius(ghost[n].predictive[i] + ghost[n].noise[i]);
        const path = group.append('path').attr('d', sector(0, outline)).attr('fill', 'none');
        path.attr('stroke', 'var(--ghost)').attr('stroke-width', 1);
      }
    }
    if (mixture.collision > RING_FROM) {
      const edge = Math.max(
        ...inks.map((_, i) => radius(mixture.predictive[i] + mixture.noise[i])),
      );
      const ring = group
        .append('circle')
        .attr('r', edge + 4)
        .attr('fill', 'none');
      ring.attr('stroke', 'var(--ink)').attr('stroke-width', 1 + 4 * mixture.collision);
    }
    if (chosen === n) {
      const halo = group
        .append('circle')
        .attr('r', cell * 0.48)
        .attr('fill', 'none');
      halo.attr('stroke', 'var(--ink)').attr('stroke-dasharray', '2 4');
    }
  }
}

/** The same glyphs unrolled: per neuron, modality 0 upwards and the others downwards, solid then hatched. */
export function drawMixtures(surface: Surface, options: NeuronsOptions): void {
  const { width, height, live, ghost, inks, chosen } = options;
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();
  const part = (mixture: NeuronMixture, i: number) => mixture.predictive[i] + mixture.noise[i];
  const below = (mixture: NeuronMixture) =>
    inks.reduce((sum, _, i) => (i === 0 ? sum : sum + part(mixture, i)), 0);
  const both = [...live, ...(ghost ?? [])];
  const up = Math.max(...both.map((mixture) => part(mixture, 0)), 0);
  const down = Math.max(...both.map(below), 0);
  if (!(up + down > 0)) {
    const words = surface
      .append('text')
      .attr('class', 'empty')
      .attr('x', width / 2);
    words
      .attr('y', height / 2)
      .attr('text-anchor', 'middle')
      .text(options.empty);
    return;
  }
  defineHatches(surface, inks, 'hatch-mixture');
  const scale = (height - 26) / (up + down);
  const zero = 4 + up * scale;
  const pitch = width / live.length;
  const bar = Math.min(24, pitch * 0.78);
  for (const [n, mixture] of live.entries()) {
    const x = (n + 0.5) * pitch - bar / 2;
    const block = (y: number, tall: number, fill: string, stroke?: string) => {
      const rect = surface.append('rect').attr('x', x).attr('width', bar).attr('y', y);
      rect.attr('height', Math.max(0, tall)).attr('fill', fill);
      if (stroke) rect.attr('stroke', stroke).attr('stroke-width', 0.75);
    };
    let foot = zero + 1;
    for (const [i, ink] of inks.entries()) {
      const solid = mixture.predictive[i] * scale;
      const hatched = mixture.noise[i] * scale;
      if (i === 0) {
        block(zero - solid, solid, ink);
        block(zero - solid - hatched, hatched, `url(#hatch-mixture-${i})`, ink);
        continue;
      }
      block(foot, solid, ink);
      block(foot + solid, hatched, `url(#hatch-mixture-${i})`, ink);
      foot += solid + hatched;
    }
    if (ghost) {
      for (const y of [zero - part(ghost[n], 0) * scale, zero + 1 + below(ghost[n]) * scale]) {
        const tick = surface
          .append('line')
          .attr('x1', x - 2)
          .attr('x2', x + bar + 2);
        tick.attr('y1', y).attr('y2', y).attr('stroke', 'var(--ghost)').attr('stroke-width', 1.5);
      }
    }
    const dot = surface
      .append('circle')
      .attr('cx', x + bar / 2)
      .attr('cy', height - 9);
    dot.attr('r', Math.max(0.8, 6 * Math.sqrt(mixture.collision))).attr('fill', 'var(--ink)');
    if (chosen === n) {
      const frame = surface
        .append('rect')
        .attr('class', 'chosen')
        .attr('x', x - 3)
        .attr('y', 1);
      frame.attr('width', bar + 6).attr('height', height - 2);
    }
  }
}
