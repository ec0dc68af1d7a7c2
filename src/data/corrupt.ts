import { type Elementary, NATIVE } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { Spectrograms } from './digits-sound.ts';

/**
 * Noise in the training inputs of the last modality (the setting `corrupt`, "noise rate"): uniform, with a
 * standard deviation of that part of the inputs' own. The paper (Figs 7 and 8) says "additive uniform
 * random noise, 5 to 50 %" and no more; the amplitude is our choice. It is drawn once and stays.
 */

/** Standard deviation of all numbers together. */
export function deviation(values: Float32Array, { square } = NATIVE): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - mean), 0) / values.length);
}

/** Adds uniform noise of this standard deviation, in place; does nothing at 0. */
export function addUniform(values: Float32Array, sd: number, stream: Stream): void {
  if (sd === 0) return;
  const width = 2 * Math.sqrt(3) * sd;
  for (let k = 0; k < values.length; k++) values[k] += width * (stream.uniform() - 0.5);
}

/**
 * Spectrograms whose first `words`, the training words, are noisy in dB; the same set at a rate of 0.
 * Every word has noise of its own, the same for every seed; live noise comes on top of it.
 */
export function corrupted(
  set: Spectrograms,
  words: number,
  rate: number,
  math: Elementary,
): Spectrograms {
  if (rate === 0) return set;
  const cells = set.bands * set.frames;
  const power = set.power.slice();
  const loud = power.subarray(0, words * cells).map((value) => 10 * math.log10(value));
  const sd = rate * deviation(loud, math);
  for (let word = 0; word < words; word++) {
    const own = loud.subarray(word * cells, (word + 1) * cells);
    addUniform(own, sd, new Stream(0, 'corrupt', word));
  }
  loud.forEach((db, k) => {
    power[k] = Math.max(set.floor, math.pow10(db / 10));
  });
  return { ...set, power };
}
