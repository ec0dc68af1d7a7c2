import { defineHatches, drawGlyph, largestPart, type NeuronMixture, RING_FROM } from './neuron.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** A neuron and its place in the head, from 1. */
export interface NumberedNeuron extends NeuronMixture {
  readonly number: number;
}

export interface SortedNeuronsOptions {
  readonly width: number;
  readonly inks: readonly string[];
  /** Begins the names of the hatches, which are one drawing's own. */
  readonly id: string;
  readonly format: (collision: number) => string;
}

const CELL = { wide: 91, narrow: 58 };
const BELOW = 30;
/** What a ring takes round a neuron at most. */
const RING = 10;

/** Rows of about one length, and how far apart their cells stand. */
function gridOf(count: number, width: number) {
  const least = width < 500 ? CELL.narrow : CELL.wide;
  const most = Math.max(1, Math.floor(width / least));
  const rows = Math.max(1, Math.ceil(count / most));
  const columns = Math.max(1, Math.ceil(count / rows));
  const cell = Math.min(width / most, CELL.wide + 8);
  return { columns, rows, cell, pitch: Math.min(width / columns, 1.5 * cell) };
}

export function sortedNeuronsHeight(count: number, width: number): number {
  const { rows, cell } = gridOf(count, width);
  return rows * (cell + BELOW);
}

/** Neurons in the order given, on one scale of area; under each its number and how much it collides. */
export function drawSortedNeurons(
  surface: Surface,
  neurons: readonly NumberedNeuron[],
  { width, inks, id, format }: SortedNeuronsOptions,
): void {
  const { columns, cell, pitch } = gridOf(neurons.length, width);
  const height = sortedNeuronsHeight(neurons.length, width);
  clear(surface, { width, height });
  surface.attr('height', height);
  defineHatches(surface, inks, id);
  const largest = largestPart(neurons, inks.length) || 1;
  const reach = cell / 2 - RING;
  const radius = (variance: number) => reach * Math.sqrt(Math.max(0, variance) / largest);
  for (const [k, mixture] of neurons.entries()) {
    const x = (k % columns) * pitch + pitch / 2;
    const y = Math.floor(k / columns) * (cell + BELOW) + cell / 2 + 4;
    drawGlyph(surface, { mixture, inks, hatch: id, x, y, radius });
    const place = { x, y: y + cell / 2 + 14, 'text-anchor': 'middle' };
    const name = write(surface, String(mixture.number), { class: 'tick', ...place });
    if (!Number.isFinite(mixture.collision)) continue;
    const ringed = mixture.collision > RING_FROM;
    put(name, 'tspan', {
      dx: 5,
      class: ringed ? 'strong' : 'aside',
      fill: ringed ? 'var(--ink)' : 'var(--ink-3)',
    }).text(format(mixture.collision));
  }
}
