/**
 * From sound to spectrogram, the same way as `datasets/digits/mel.mjs` made the packed words: 8 kHz, a window
 * of 0.7 s, 28 frames of 256 samples, 28 triangular mel bands from 60 to 3,900 Hz.
 */

/** Samples a second. */
const EAR_RATE = 8000;
/** Samples in the window a word must fit in. */
export const EAR_WINDOW = 5600;
export const BANDS = 28;
export const FRAMES = 28;
const SIZE = 256;
const LOWEST = 60;
const HIGHEST = 3900;
/** Blocks quieter than this, against the loudest, are not part of the word. */
const TRIM = 10 ** -3.8;
/** Samples in a block of 10 ms. */
const BLOCK = EAR_RATE / 100;

const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** Per band, the weight of every bin up to half the rate. */
function melFilters(): Float64Array[] {
  const edges = Array.from({ length: BANDS + 2 }, (_, k) => {
    const low = toMel(LOWEST);
    return toHertz(low + ((toMel(HIGHEST) - low) * k) / (BANDS + 1));
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const [low, centre, high] = edges.slice(band, band + 3);
    return Float64Array.from({ length: SIZE / 2 + 1 }, (_bin, bin) => {
      const hertz = (bin * EAR_RATE) / SIZE;
      const weight = Math.min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
      return Math.max(0, weight);
    });
  });
}

const COSINES = Float64Array.from({ length: SIZE }, (_, n) => Math.cos((2 * Math.PI * n) / SIZE));

/** Power of every bin of one frame, by the discrete Fourier transform as it is defined. */
function powersOf(frame: Float64Array): Float64Array {
  return Float64Array.from({ length: SIZE / 2 + 1 }, (_, bin) => {
    let re = 0;
    let im = 0;
    for (let n = 0; n < SIZE; n++) {
      const turn = bin * n;
      re += frame[n] * COSINES[turn % SIZE];
      im += frame[n] * COSINES[(turn + SIZE / 4) % SIZE];
    }
    return re * re + im * im;
  });
}

/** Mean power of every block of 10 ms. */
export function blockPowers(wave: Float32Array): number[] {
  return Array.from({ length: Math.floor(wave.length / BLOCK) }, (_, k) => {
    let sum = 0;
    for (let n = k * BLOCK; n < (k + 1) * BLOCK; n++) sum += wave[n] ** 2;
    return sum / BLOCK;
  });
}

/**
 * The word in a recording, centred in a window of `EAR_WINDOW` samples. What is louder than -38 dB below the
 * loudest block is the word; where that does not fit, the loudest 0.7 s are taken. Nothing if it is silent.
 */
export function wordIn(wave: Float32Array): Float32Array | undefined {
  const powers = blockPowers(wave);
  const limit = Math.max(0, ...powers) * TRIM;
  if (!(limit > 0)) return undefined;
  const first = powers.findIndex((power) => power > limit);
  const last = powers.findLastIndex((power) => power > limit) + 1;
  const room = EAR_WINDOW / BLOCK;
  const from = last - first <= room ? first : loudest(powers, room);
  const until = Math.min(last, from + room);
  const word = wave.subarray(from * BLOCK, until * BLOCK);
  const window = new Float32Array(EAR_WINDOW);
  window.set(word, (EAR_WINDOW - word.length) >> 1);
  return window;
}

/** Where the `room` neighbouring blocks with the largest sum start. */
function loudest(powers: readonly number[], room: number): number {
  let sum = powers.slice(0, room).reduce((all, power) => all + power, 0);
  let [best, most] = [0, sum];
  for (let start = 1; start + room <= powers.length; start++) {
    sum += powers[start + room - 1] - powers[start - 1];
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}

/**
 * Mel power of a window relative to its loudest cell, bands x frames, the lowest band first.
 *
 * @param floor power that quieter cells are raised to.
 */
export function melPower(window: Float32Array, floor: number): Float32Array {
  const filters = melFilters();
  const power = new Float32Array(BANDS * FRAMES);
  const frame = new Float64Array(SIZE);
  for (let f = 0; f < FRAMES; f++) {
    const start = Math.round(((f + 0.5) * window.length) / FRAMES) - SIZE / 2;
    for (let n = 0; n < SIZE; n++) {
      frame[n] = (0.5 - 0.5 * COSINES[n]) * (window[start + n] ?? 0);
    }
    const bins = powersOf(frame);
    for (const [band, weights] of filters.entries()) {
      let sum = 0;
      for (let bin = 0; bin < bins.length; bin++) sum += weights[bin] * bins[bin];
      power[band * FRAMES + f] = sum;
    }
  }
  const most = Math.max(...power, 1e-20);
  return power.map((value) => Math.max(floor, value / most));
}
