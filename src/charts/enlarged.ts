import { scaleLinear } from 'd3';
import { defineHatches, drawGlyph, type NeuronMixture, partOf } from './neuron.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface EnlargedOptions extends Size {
  readonly mixture?: NeuronMixture;
  readonly ghost?: NeuronMixture;
  readonly senses: readonly {
    readonly name: string;
    readonly ink: string;
    readonly text: string;
  }[];
  /** Variance at the end of the scale. */
  readonly largest: number;
  readonly words: { readonly signal: string; readonly noise: string; readonly empty: string };
  readonly format: (value: number) => string;
}

const PITCH = 64;
const BAR = 14;

/** Height for so many senses at a width. */
export const enlargedHeight = (senses: number, width: number): number =>
  Math.max(width < 460 ? 220 : 260, 24 + senses * PITCH);

/** One neuron large; beside it what each sense brings, signal over noise. */
export function drawEnlarged(surface: Surface, options: EnlargedOptions): void {
  const { width, height, mixture, ghost, senses, largest, words, format } = options;
  clear(surface, options);
  if (!mixture || !(largest > 0)) {
    writeEmpty(surface, words.empty, width / 2, height / 2);
    return;
  }
  const inks = senses.map(({ ink }) => ink);
  defineHatches(surface, inks, 'hatch-enlarged');
  const reach = Math.min(height / 2 - 14, width * 0.21);
  const radius = (variance: number) => reach * Math.sqrt(Math.max(0, variance) / largest);
  drawGlyph(surface, {
    ...{ mixture, ghost, inks, hatch: 'hatch-enlarged', radius },
    ...{ x: reach + 14, y: height / 2 },
  });
  const left = 2 * reach + 48;
  const x = scaleLinear([0, largest], [left, width - 84]);
  const top = (height - senses.length * PITCH) / 2;
  for (const [i, { name, ink, text }] of senses.entries()) {
    const y = top + i * PITCH;
    const thing = `sense:${i}`;
    write(surface, name, { class: 'reading strong', x: left, y: y + 12, fill: text });
    const bars = [
      { value: mixture.predictive[i], word: words.signal, fill: ink },
      { value: partOf(mixture, i) - mixture.predictive[i], word: words.noise, fill: undefined },
    ];
    for (const [k, { value, word, fill }] of bars.entries()) {
      const at = y + 18 + k * (BAR + 5);
      const long = Math.max(0, x(value) - left);
      const box = { x: left, y: at, width: long, height: BAR, 'data-thing': thing };
      const look = fill
        ? { fill, stroke: null }
        : { fill: `url(#hatch-enlarged-${i})`, stroke: ink };
      put(surface, 'rect', { ...box, ...look });
      const label = { class: 'tick halo', x: left + long + 6, y: at + BAR - 3 };
      write(surface, `${word} ${format(value)}`, label);
    }
  }
}
