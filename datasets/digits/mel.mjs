/** Log-mel spectrograms of short words. */
import FFT from 'fft.js';

export const BANDS = 28;
export const FRAMES = 28;
export const FLOOR_DB = -60;
const SIZE = 256;
const LOWEST = 60;
const HIGHEST = 3900;
const TRIM_DB = -38;
const SECONDS = 0.7;

const toMel = (hertz) => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel) => 700 * (10 ** (mel / 2595) - 1);

/** Triangular filters over FFT bins: per band, [bin, weight] pairs. */
export function melFilters(rate) {
  const edges = Array.from({ length: BANDS + 2 }, (_, k) => {
    const low = toMel(LOWEST);
    return toHertz(low + ((toMel(HIGHEST) - low) * k) / (BANDS + 1));
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const [low, centre, high] = edges.slice(band, band + 3);
    const pairs = [];
    for (let bin = 0; bin <= SIZE / 2; bin++) {
      const hertz = (bin * rate) / SIZE;
      const weight = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
      if (weight > 0) pairs.push([bin, weight]);
    }
    if (pairs.length === 0) pairs.push([Math.round((centre * SIZE) / rate), 1]);
    return pairs;
  });
}

/** Cuts silence before and after, and centres what is left in a window of 0.7 s; null if it does not fit. */
export function centred(samples, rate) {
  const block = Math.round(rate * 0.01);
  const powers = Array.from({ length: Math.floor(samples.length / block) }, (_, k) => {
    let sum = 0;
    for (let n = k * block; n < (k + 1) * block; n++) sum += samples[n] ** 2;
    return sum / block;
  });
  const limit = Math.max(...powers) * 10 ** (TRIM_DB / 10);
  const first = powers.findIndex((power) => power > limit) * block;
  const last = (powers.findLastIndex((power) => power > limit) + 1) * block;
  const length = Math.round(SECONDS * rate);
  const word = samples.subarray(Math.max(0, first), last);
  if (word.length === 0 || word.length > length) return null;
  const window = new Float32Array(length);
  window.set(word, (length - word.length) >> 1);
  return window;
}

/** Mel power in dB below the loudest cell, bands x frames (band 0 lowest), floor -60. */
export function logMel(window, filters) {
  const fft = new FFT(SIZE);
  const spectrum = fft.createComplexArray();
  const frame = new Array(SIZE);
  const power = new Float64Array(BANDS * FRAMES);
  for (let f = 0; f < FRAMES; f++) {
    const start = Math.round(((f + 0.5) * window.length) / FRAMES) - SIZE / 2;
    for (let n = 0; n < SIZE; n++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE);
      frame[n] = hann * (window[start + n] ?? 0);
    }
    fft.realTransform(spectrum, frame);
    for (let band = 0; band < BANDS; band++) {
      for (const [bin, weight] of filters[band]) {
        power[band * FRAMES + f] += weight * (spectrum[2 * bin] ** 2 + spectrum[2 * bin + 1] ** 2);
      }
    }
  }
  const loudest = Math.max(...power, 1e-20);
  return power.map((value) => Math.max(FLOOR_DB, 10 * Math.log10(value / loudest + 1e-12)));
}

/** Frames in which the word is louder than `db` below its maximum, for the look at hiss. */
export const filled = (mel, db) => mel.filter((value) => value > db).length / mel.length;
