import { defineHatches, drawGlyph } from './neuron.ts';
import { clear, put, write } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface KeyOptions extends Size {
  readonly inks: readonly string[];
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly signal: string;
  readonly noise: string;
}

/** A neuron with its parts named: the first modality at the left, the second at the right. */
export function drawKey(surface: Surface, options: KeyOptions): void {
  const { width, height, inks, texts, names, signal, noise } = options;
  clear(surface, options);
  const two = inks.slice(0, 2);
  defineHatches(surface, two, 'hatch-key');
  const x = width / 2;
  const y = height / 2;
  const mixture = { predictive: [0.62, 0.44], noise: [0.38, 0.56], collision: 0.5 };
  const reach = Math.min(height / 2 - 18, width / 2 - 82);
  const radius = (variance: number) => reach * Math.sqrt(variance);
  drawGlyph(surface, { mixture, inks: two, hatch: 'hatch-key', x, y, radius });
  for (const [i, name] of names.slice(0, 2).entries()) {
    const side = i === 0 ? -1 : 1;
    const anchor = i === 0 ? 'start' : 'end';
    const edge = i === 0 ? 0 : width;
    for (const [part, lift, reachTo] of [
      [signal, -0.5, 0.35],
      [noise, 0.55, 0.8],
    ] as const) {
      const at = y + lift * reach;
      const words = { x: edge, fill: texts[i], 'text-anchor': anchor };
      write(surface, `${name},`, { ...words, y: at - 3 });
      write(surface, part, { ...words, y: at + 11 });
      const from = x + side * reach * 1.3;
      const dy = Math.sign(lift) * reach * (reachTo < 0.5 ? 0.22 : 0.45);
      put(surface, 'line', {
        class: 'lead',
        x1: from,
        y1: at,
        x2: x + side * reach * reachTo,
        y2: y + dy,
      });
    }
  }
}
