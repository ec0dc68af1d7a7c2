/** From sound to mel power: one way for the words that are packed and for those a visitor records. */
import FFT from 'fft.js';

/** Samples a second. */
export const RATE = 8000;
export const BANDS = 28;
export const FRAMES = 28;
/** Samples of a frame. */
const SIZE = 256;
/** Hz. */
const LOWEST = 60;
const HIGHEST = 3900;

const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** Triangular filters over the bins of the Fourier transform: per band, the lowest first, bins and weights. */
export const FILTERS: readonly (readonly (readonly [bin: number, weight: number])[])[] =
  melFilters();

function melFilters(): [number, number][][] {
  const edges = Array.from({ length: BANDS + 2 }, (_, k) => {
    const low = toMel(LOWEST);
    return toHertz(low + ((toMel(HIGHEST) - low) * k) / (BANDS + 1));
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const [low, centre, high] = edges.slice(band, band + 3);
    const pairs: [number, number][] = [];
    for (let bin = 0; bin <= SIZE / 2; bin++) {
      const hertz = (bin * RATE) / SIZE;
      const weight = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
      if (weight > 0) pairs.push([bin, weight]);
    }
    return pairs.length > 0 ? pairs : [[Math.round((centre * SIZE) / RATE), 1]];
  });
}

/** Mel power of a word in its window, bands x frames, the lowest band first. Frames are Hann windows. */
export function melPower(window: Float32Array): Float64Array {
  const fft = new FFT(SIZE);
  const spectrum = fft.createComplexArray();
  const frame = new Array<number>(SIZE);
  const power = new Float64Array(BANDS * FRAMES);
  for (let f = 0; f < FRAMES; f++) {
    const start = Math.round(((f + 0.5) * window.length) / FRAMES) - SIZE / 2;
    for (let n = 0; n < SIZE; n++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE);
      frame[n] = hann * (window[start + n] ?? 0);
    }
    fft.realTransform(spectrum, frame);
    for (let band = 0; band < BANDS; band++) {
      for (const [bin, weight] of FILTERS[band]) {
        power[band * FRAMES + f] += weight * (spectrum[2 * bin] ** 2 + spectrum[2 * bin + 1] ** 2);
      }
    }
  }
  return power;
}

/** Power against the loudest cell's. */
export function relative(power: Float64Array): Float64Array {
  const loudest = Math.max(...power, 1e-20);
  return power.map((value) => value / loudest);
}
