/** Finds the word in a sound at 8 kHz, the same way for the words that are packed and for recordings. */

import { RATE } from './mel.ts';

/** Samples in the window a word must fit in: 0.7 s. */
export const EAR_WINDOW = 5600;
/** Blocks quieter than this, against the loudest, are not part of the word. */
const TRIM = 10 ** -3.8;
/** Samples in a block of 10 ms. */
const BLOCK = RATE / 100;
/** Blocks in the window. */
const ROOM = EAR_WINDOW / BLOCK;

/** Mean power of every block of 10 ms. */
export function blockPowers(wave: Float32Array): number[] {
  return Array.from({ length: Math.floor(wave.length / BLOCK) }, (_, k) => {
    let sum = 0;
    for (let n = k * BLOCK; n < (k + 1) * BLOCK; n++) sum += wave[n] ** 2;
    return sum / BLOCK;
  });
}

/**
 * The word in a sound, centred in a window of `EAR_WINDOW` samples. What is louder than -38 dB below the
 * loudest block is the word; where that does not fit, the loudest 0.7 s are taken if it may be `cut`.
 * Nothing if it is silent, or does not fit.
 */
export function wordIn(wave: Float32Array, cut = true): Float32Array | undefined {
  const powers = blockPowers(wave);
  const limit = Math.max(0, ...powers) * TRIM;
  if (!(limit > 0)) return undefined;
  const first = powers.findIndex((power) => power > limit);
  const last = powers.findLastIndex((power) => power > limit) + 1;
  const fits = last - first <= ROOM;
  if (!fits && !cut) return undefined;
  const from = fits ? first : loudest(powers);
  const word = wave.subarray(from * BLOCK, Math.min(last, from + ROOM) * BLOCK);
  const window = new Float32Array(EAR_WINDOW);
  window.set(word, (EAR_WINDOW - word.length) >> 1);
  return window;
}

/** Where as many neighbouring blocks as have room, with the largest sum, start. */
function loudest(powers: readonly number[]): number {
  let sum = powers.slice(0, ROOM).reduce((all, power) => all + power, 0);
  let [best, most] = [0, sum];
  for (let start = 1; start + ROOM <= powers.length; start++) {
    sum += powers[start + ROOM - 1] - powers[start - 1];
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}
