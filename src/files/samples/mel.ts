import { EXACT } from '#numeric/elementary.ts';
import { powerSpectrum } from './fourier.ts';

/** Samples a second at most: all that speech needs, and most of what else is told apart. */
export const MEL_RATE = 8000;
/** Samples of a frame, and from one frame to the next. */
const SIZE = 256;
const HOP = 128;
/** Hz of the lowest filter's foot, and that of the highest as a part of the rate. */
const LOWEST = 60;
const HIGHEST = 0.4875;
/** dB below the loudest number at which all is silence. */
const FLOOR = 60;

const toMel = (hertz: number): number => 2595 * EXACT.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (EXACT.pow10(mel / 2595) - 1);

type Filter = readonly (readonly [bin: number, weight: number])[];

/** Triangular filters, evenly apart in mel, the lowest first. */
function filtersOf(bands: number, rate: number): readonly Filter[] {
  const [low, high] = [toMel(Math.min(LOWEST, rate / 100)), toMel(HIGHEST * rate)];
  const edge = (k: number) => toHertz(low + ((high - low) * k) / (bands + 1));
  return Array.from({ length: bands }, (_, band) => {
    const [from, centre, to] = [edge(band), edge(band + 1), edge(band + 2)];
    const pairs: [number, number][] = [];
    for (let bin = 0; bin <= SIZE / 2; bin++) {
      const hertz = (bin * rate) / SIZE;
      const weight = Math.min((hertz - from) / (centre - from), (to - hertz) / (to - centre));
      if (weight > 0) pairs.push([bin, weight]);
    }
    return pairs.length > 0 ? pairs : [[Math.round((centre * SIZE) / rate), 1]];
  });
}

/** A window whose ends are silent (Hann). */
const HANN = Float64Array.from(
  { length: SIZE },
  (_, n) => 0.5 - 0.5 * EXACT.cos((2 * Math.PI * n) / SIZE),
);

/**
 * How loud each pitch is at each moment: bands x frames numbers, the highest band first, 0 at 60 dB below the loudest
 * and 1 at it. Each is the mean power, under a filter, of the frames of 256 samples that begin in its part of the
 * sound; the same bits everywhere.
 */
export function melOf(bands: number, frames: number, rate: number) {
  const filters = filtersOf(bands, rate);
  const spectrum = powerSpectrum(SIZE);
  return (values: Float32Array): Float32Array => {
    const power = new Float64Array(bands * frames);
    const frame = new Float64Array(SIZE);
    const count = Math.max(frames, Math.ceil(values.length / HOP));
    for (let k = 0; k < count; k++) {
      const start = Math.round((k * values.length) / count) - SIZE / 2;
      for (let n = 0; n < SIZE; n++) frame[n] = HANN[n] * (values[start + n] ?? 0);
      const own = spectrum(frame);
      const into = Math.floor((k * frames) / count);
      for (const [band, filter] of filters.entries()) {
        const at = (bands - 1 - band) * frames + into;
        for (const [bin, weight] of filter) power[at] += weight * own[bin];
      }
    }
    const loudest = power.reduce((most, value) => Math.max(most, value), 0);
    return Float32Array.from(power, (value) => {
      const part = loudest > 0 ? value / loudest : 0;
      return part > 1e-6 ? 1 + (10 * EXACT.log10(part)) / FLOOR : 0;
    });
  };
}
