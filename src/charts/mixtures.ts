import { defineHatches, type NeuronMixture, type NeuronsOptions, partOf } from './neuron.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Surface } from './types.ts';

export interface MixturesOptions extends NeuronsOptions {
  /** Names of the two directions. */
  readonly upward: string;
  readonly downward: string;
  /** Text colours of the first modality, and of the second where there are but two. */
  readonly texts: readonly string[];
}

const TOP = 18;
const DOTS = 34;

/** Neurons unrolled: modality 0 upwards and the others downwards, solid then hatched; a dot is the collision. */
export function drawMixtures(surface: Surface, options: MixturesOptions): void {
  const { width, height, live, ghost, inks, texts, chosen, empty } = options;
  clear(surface, options);
  const below = (mixture: NeuronMixture) =>
    inks.reduce((sum, _, i) => (i === 0 ? sum : sum + partOf(mixture, i)), 0);
  const both = [...live, ...(ghost ?? [])];
  const up = Math.max(...both.map((mixture) => partOf(mixture, 0)), 0);
  const down = Math.max(...both.map(below), 0);
  if (!(up + down > 0)) {
    writeEmpty(surface, empty, width / 2, height / 2);
    return;
  }
  defineHatches(surface, inks, 'hatch-mixture');
  const scale = (height - TOP - DOTS - 18) / (up + down);
  const zero = TOP + up * scale;
  const pitch = width / live.length;
  const bar = Math.min(24, pitch * 0.78);
  for (const [n, mixture] of live.entries()) {
    const x = (n + 0.5) * pitch - bar / 2;
    const block = (y: number, tall: number, fill: string, stroke: string | null) =>
      put(surface, 'rect', {
        x,
        y,
        width: bar,
        height: Math.max(0, tall),
        fill,
        stroke,
        'stroke-width': 0.75,
      });
    let foot = zero + 1;
    for (const [i, ink] of inks.entries()) {
      const solid = mixture.predictive[i] * scale;
      const hatched = mixture.noise[i] * scale;
      block(i === 0 ? zero - solid : foot, solid, ink, null);
      const rim = i === 0 ? zero - solid - hatched : foot + solid;
      block(rim, hatched, `url(#hatch-mixture-${i})`, ink);
      if (i > 0) foot += solid + hatched;
    }
    if (ghost) {
      for (const y of [zero - partOf(ghost[n], 0) * scale, zero + 1 + below(ghost[n]) * scale]) {
        put(surface, 'line', { class: 'twin', x1: x - 2, x2: x + bar + 2, y1: y, y2: y });
      }
    }
    const centre = x + bar / 2;
    const size = Math.max(0.8, 6 * Math.sqrt(mixture.collision));
    put(surface, 'circle', { cx: centre, cy: height - DOTS + 9, r: size, fill: 'var(--ink)' });
    write(surface, String(n + 1), {
      class: 'tick',
      x: centre,
      y: height - 4,
      'text-anchor': 'middle',
    });
    const frame = { x: x - 3, y: 1, width: bar + 6, height: height - 2 };
    if (chosen === n) put(surface, 'rect', { class: 'chosen', ...frame });
  }
  const right = { x: width, 'text-anchor': 'end' };
  write(surface, options.upward, { ...right, class: 'reading', y: 11, fill: texts[0] });
  const under = { class: 'reading', x: 0, y: height - DOTS - 6, fill: texts[1] };
  write(surface, options.downward, under);
}
