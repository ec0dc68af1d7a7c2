import { type Elementary, NATIVE } from '#numeric/elementary.ts';
import type { Stream } from '#numeric/random.ts';

/** Clean spectrograms as power, and what live noise needs to know of their filters. */
export interface Spectrograms {
  readonly bands: number;
  readonly frames: number;
  /** Power relative to the word's loudest cell, word x band x frame. */
  readonly power: Float32Array;
  /** Per band: width of the filter (summed weights), and independent bins in one cell. */
  readonly bandwidths: readonly number[];
  readonly bins: readonly number[];
  /** Power below which a cell counts as silence. */
  readonly floor: number;
}

/** Frames quieter than this, against the loudest frame, do not count as speech: 38 dB. */
const ACTIVE = 0.00015848931924611142;

/** Averages power over 2 x 2 cells; the bins of the four add up. */
export function pooled(full: Spectrograms): Spectrograms {
  const bands = full.bands / 2;
  const frames = full.frames / 2;
  const words = full.power.length / (full.bands * full.frames);
  const power = new Float32Array(words * bands * frames);
  for (let k = 0; k < power.length; k++) {
    const word = Math.floor(k / (bands * frames));
    const band = Math.floor(k / frames) % bands;
    const frame = k % frames;
    const at = (word * full.bands + 2 * band) * full.frames + 2 * frame;
    const below = at + full.frames;
    const sum = full.power[at] + full.power[at + 1] + full.power[below] + full.power[below + 1];
    power[k] = sum / 4;
  }
  const pairs = <T>(pick: (a: number, b: number) => T) =>
    Array.from({ length: bands }, (_, band) => pick(2 * band, 2 * band + 1));
  return {
    ...full,
    bands,
    frames,
    power,
    bandwidths: pairs((a, b) => (full.bandwidths[a] + full.bandwidths[b]) / 2),
    bins: pairs((a, b) => 2 * (full.bins[a] + full.bins[b])),
  };
}

/**
 * A draw of Gamma(shape, 1 / shape), mean 1, by the Wilson-Hilferty cube of one normal (PNAS 17, 1931):
 * an approximation, good to a percent or two of its standard deviation from shape 1 up.
 */
export function gammaMeanOne(shape: number, normal: number, { cube } = NATIVE): number {
  const c = 1 / (9 * shape);
  return cube(Math.max(0, 1 - c + normal * Math.sqrt(c)));
}

/** Noise power per unit of bandwidth that gives a word this signal-to-noise ratio in dB. */
export function noiseLevel(
  set: Spectrograms,
  word: number,
  snr: number,
  { pow10 }: Elementary,
): number {
  const start = word * set.bands * set.frames;
  const frames = new Float64Array(set.frames);
  for (let k = 0; k < set.bands * set.frames; k++) frames[k % set.frames] += set.power[start + k];
  const loudest = Math.max(...frames);
  const active = frames.filter((power) => power > ACTIVE * loudest);
  const signal = active.reduce((sum, power) => sum + power, 0) / active.length;
  const bandwidth = set.bandwidths.reduce((sum, width) => sum + width, 0);
  return signal / (pow10(snr / 10) * bandwidth);
}

/**
 * Writes one word as dB below its loudest cell, shifted in time and with noise added to the power:
 * the same difficulty as white noise in the waveform.
 *
 * @param shift frames the word starts later (negative: earlier); what leaves the window is lost.
 */
export function writeNoisy(
  set: Spectrograms,
  word: number,
  snr: number,
  shift: number,
  stream: Stream,
  out: Float32Array,
): void {
  const { bands, frames, floor } = set;
  const start = word * bands * frames;
  const { math } = stream;
  const level = noiseLevel(set, word, snr, math);
  let loudest = floor;
  for (let k = 0; k < bands * frames; k++) {
    const band = Math.floor(k / frames);
    const from = (k % frames) - shift;
    const clean = from >= 0 && from < frames ? set.power[start + band * frames + from] : floor;
    const noise =
      level * set.bandwidths[band] * gammaMeanOne(set.bins[band], stream.normal(), math);
    out[k] = clean + noise;
    loudest = Math.max(loudest, out[k]);
  }
  for (let k = 0; k < bands * frames; k++) {
    out[k] = 10 * math.log10(Math.max(floor, out[k] / loudest));
  }
}
