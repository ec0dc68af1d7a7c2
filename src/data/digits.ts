import { type Elementary, elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { type LiveNoises, type RunParams, scenarioOf } from '#spec/index.ts';
import { corrupted } from './corrupt.ts';
import { ownInputs } from './digits-own.ts';
import { noiseLevel, pooled, type Spectrograms, writeNoisy } from './digits-sound.ts';
import type { Load } from './load.ts';
import { fetchBytes, fetchHeader, fetchPacked, type PackedFile } from './packed.ts';
import type { Batch, DataSource, Modality, OwnInputs, Resident } from './source.ts';

/** Header of the packed files; written by datasets/digits/build.mjs. Train entries come first. */
export interface DigitsHeader {
  readonly classes: readonly string[];
  readonly files: Record<'images' | 'sounds' | 'clips', PackedFile>;
  readonly images: {
    readonly rows: number;
    readonly columns: number;
    readonly train: number;
    readonly test: number;
    readonly labels: readonly number[];
  };
  readonly sounds: {
    readonly rows: number;
    readonly columns: number;
    readonly floorDb: number;
    readonly train: number;
    readonly test: number;
    readonly labels: readonly number[];
    readonly voices: { readonly names: readonly string[]; readonly index: readonly number[] };
    readonly bandwidths: readonly number[];
    readonly bins: readonly number[];
  };
  /** Words of the test part that are kept as sound: their rows among the sounds. */
  readonly clips: {
    readonly rate: number;
    readonly samples: number;
    readonly sounds: readonly number[];
  };
}

const FOLDER = 'digits';
/** Mean and standard deviation of MNIST's training pixels, white being 1. */
const PIXEL: Scale = { mean: 0.1307, sd: 0.3081 };
/** Training words from which the scale of the sound is taken. */
const SCALE_WORDS = 256;
/** Most frames of 28 by which a word moves in its window. */
const LARGEST_SHIFT = 6;

/** Image and word of every pair: rows of the packed files that have the same label. */
interface Pairs {
  readonly images: Int32Array;
  readonly sounds: Int32Array;
}

/** Mean and standard deviation that a modality is standardised by. */
interface Scale {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Mean and standard deviation in dB of training words with noise at `snr`. Noise lifts and flattens a
 * spectrogram (sd 16 dB at a ratio of 40 dB, 4.5 dB at 5 dB), and a modality of small scale learns slowly for
 * no reason of its own: so the scale is that of the sound as it is heard. The same for every seed.
 *
 * @param words how many words of `set` are training words; they come first.
 */
function soundScale(set: Spectrograms, words: number, snr: number, math: Elementary): Scale {
  const stream = new Stream(0, 'sound-scale', 0, math);
  const cells = set.bands * set.frames;
  const out = new Float32Array(cells * SCALE_WORDS);
  for (let n = 0; n < SCALE_WORDS; n++) {
    const word = Math.floor((n * words) / SCALE_WORDS);
    writeNoisy(set, word, snr, 0, stream, out.subarray(n * cells, (n + 1) * cells));
  }
  const mean = out.reduce((sum, db) => sum + db, 0) / out.length;
  const variance = out.reduce((sum, db) => sum + math.square(db - mean), 0) / out.length;
  return { mean, sd: Math.sqrt(variance) };
}

/** The picture and the word of a scenario of digits. @throws Error if its data come from elsewhere. */
function sensesOf(run: RunParams) {
  const scenario = scenarioOf(run);
  if (scenario.source !== 'digits') throw new Error(`"${scenario.id}" is not made of digits.`);
  return scenario.senses(run);
}

/** Handwritten digits with synthetic speech, paired by label from the seed, with live noise. */
class DigitsSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly #run: RunParams;
  readonly #math: Elementary;
  readonly #header: DigitsHeader;
  readonly #images: Float32Array;
  readonly #sounds: Spectrograms;
  readonly #noise: LiveNoises;
  /** The deviation is that of the sound over its loudness. */
  readonly #decibel: Scale;
  readonly #side: number;
  readonly #pairs = new Map<number, Pairs>();
  readonly own: OwnInputs;

  constructor(
    run: RunParams,
    header: DigitsHeader,
    images: Float32Array,
    sounds: Spectrograms,
    load: Load,
  ) {
    const [picture, word] = sensesOf(run);
    this.#run = run;
    this.#math = elementaryOf(run.engine);
    this.#header = header;
    this.#images = images;
    this.#sounds = corrupted(sounds, header.sounds.train, run.corrupt, this.#math);
    this.#noise = { picture: picture.noise, word: word.noise };
    const { mean, sd } = soundScale(sounds, header.sounds.train, word.noise.snr, this.#math);
    this.#decibel = { mean, sd: sd / word.loudness };
    this.#side = Number(run.resolution);
    this.classes = header.classes;
    const shape = [this.#side, this.#side] as const;
    const inputs = this.#side ** 2;
    this.modalities = [
      { id: picture.id, label: picture.label, inputs, shape },
      { id: word.id, label: word.label, inputs, shape },
    ];
    this.own = ownInputs(header, () => fetchBytes(load, FOLDER, header.files.clips), {
      ...{ snr: word.noise.snr, set: this.#sounds },
      wordsOf: (seed, size) => this.#heldOutPairs(seed, size).sounds,
      picture: (whites, stream) => {
        const out = new Float32Array(inputs);
        const pixels = this.#side === 28 ? whites : halved(whites);
        this.#writeImage(pixels, stream, out);
        return out;
      },
      sound: (set, word, stream) => {
        const out = new Float32Array(inputs);
        this.#writeSound(set, word, 0, stream, out);
        return out;
      },
    });
  }

  train(seed: number, step: number, size: number): Batch {
    const pairs = this.#trainingPairs(seed);
    const stream = new Stream(seed, 'batch', step);
    const rows = Int32Array.from({ length: size }, () => stream.below(pairs.images.length));
    return this.#render(pairs, rows, new Stream(seed, 'noise', step, this.#math));
  }

  reference(seed: number, size: number): Batch {
    const pairs = this.#trainingPairs(seed);
    const rows = Int32Array.from({ length: Math.min(size, pairs.images.length) }, (_, n) => n);
    return this.#render(pairs, rows, new Stream(seed, 'reference-noise', 0, this.#math));
  }

  heldOut(seed: number, size: number): Batch {
    const pairs = this.#heldOutPairs(seed, size);
    const rows = Int32Array.from({ length: size }, (_, n) => n);
    return this.#render(pairs, rows, new Stream(seed, 'held-out-noise', 0, this.#math));
  }

  resident(seeds: readonly number[]): Resident {
    const { trainSize } = this.#run;
    const { picture, word } = this.#noise;
    const { bands, frames, bandwidths, bins, floor, power } = this.#sounds;
    const cells = this.#side ** 2;
    const pixelWords = picture.sd > 0 ? 2 * cells : 0;
    const image = { mean: PIXEL.mean, scale: PIXEL.sd, sd: picture.sd, firstWord: 0 };
    const sound = {
      ...{ bands, frames, bandwidths, bins, floor },
      mean: this.#decibel.mean,
      scale: this.#decibel.sd,
      reach: word.moves ? this.#reach : undefined,
      levels: Float64Array.from({ length: power.length / cells }, (_, row) =>
        noiseLevel(this.#sounds, row, word.snr, this.#math),
      ),
      firstWord: pixelWords,
    };
    return {
      size: trainSize,
      words: pixelWords + 1 + 2 * cells,
      channels: [
        { rows: this.#images, noise: { kind: 'gaussian', ...image } },
        { rows: power, noise: { kind: 'sound', ...sound } },
      ],
      pairs: seeds.map((seed) => {
        const { images, sounds } = this.#trainingPairs(seed);
        const labels = Int32Array.from(images, (row) => this.#header.images.labels[row]);
        return { rows: [images, sounds], labels };
      }),
    };
  }

  /** Frames by which a word may move either way. */
  get #reach(): number {
    return Math.round((LARGEST_SHIFT * this.#side) / this.#header.sounds.columns);
  }

  #trainingPairs(seed: number): Pairs {
    let pairs = this.#pairs.get(seed);
    if (!pairs) {
      const { images, sounds } = this.#header;
      pairs = this.#draw(new Stream(seed, 'pairs'), this.#run.trainSize, [
        { from: 0, to: images.train },
        { from: 0, to: sounds.train },
      ]);
      this.#pairs.set(seed, pairs);
    }
    return pairs;
  }

  #heldOutPairs(seed: number, size: number): Pairs {
    const { images, sounds } = this.#header;
    return this.#draw(new Stream(seed, 'held-out'), size, [
      { from: images.train, to: images.train + images.test },
      { from: sounds.train, to: sounds.train + sounds.test },
    ]);
  }

  /** Draws images, none twice while they last, and for each a word of the same label, from one split. */
  #draw(
    stream: Stream,
    size: number,
    [images, sounds]: readonly { from: number; to: number }[],
  ): Pairs {
    const words = this.classes.map((_, label) =>
      Array.from({ length: sounds.to - sounds.from }, (_row, k) => sounds.from + k).filter(
        (row) => this.#header.sounds.labels[row] === label,
      ),
    );
    const pairs = { images: new Int32Array(size), sounds: new Int32Array(size) };
    const order = stream.permutation(images.to - images.from);
    for (let n = 0; n < size; n++) {
      pairs.images[n] = images.from + order[n % order.length];
      const same = words[this.#header.images.labels[pairs.images[n]]];
      pairs.sounds[n] = same[stream.below(same.length)];
    }
    return pairs;
  }

  #render(pairs: Pairs, rows: Int32Array, stream: Stream): Batch {
    const cells = this.#side ** 2;
    const image = new Float32Array(rows.length * cells);
    const sound = new Float32Array(rows.length * cells);
    const reach = this.#reach;
    rows.forEach((row, n) => {
      const own = n * cells;
      const from = pairs.images[row] * cells;
      const pixels = this.#images.subarray(from, from + cells);
      this.#writeImage(pixels, stream, image.subarray(own, own + cells));
      const shift = stream.below(2 * reach + 1) - reach;
      const out = sound.subarray(own, own + cells);
      const start = this.#noise.word.moves ? shift : 0;
      this.#writeSound(this.#sounds, pairs.sounds[row], start, stream, out);
    });
    const labels = Int32Array.from(rows, (row) => this.#header.images.labels[pairs.images[row]]);
    return { size: rows.length, inputs: [image, sound], labels };
  }

  /** Whites (0 to 1) with noise, standardised. */
  #writeImage(pixels: Float32Array, stream: Stream, out: Float32Array): void {
    const { sd } = this.#noise.picture;
    for (let k = 0; k < out.length; k++) {
      const noise = sd > 0 ? sd * stream.normal() : 0;
      out[k] = (pixels[k] + noise - PIXEL.mean) / PIXEL.sd;
    }
  }

  /** One word with noise, standardised. */
  #writeSound(
    set: Spectrograms,
    word: number,
    shift: number,
    stream: Stream,
    out: Float32Array,
  ): void {
    writeNoisy(set, word, this.#noise.word.snr, shift, stream, out);
    for (let k = 0; k < out.length; k++) out[k] = (out[k] - this.#decibel.mean) / this.#decibel.sd;
  }
}

/** The value that `table` has for each stored level. */
function looked(levels: Uint8Array, table: Float32Array): Float32Array {
  const values = new Float32Array(levels.length);
  for (let k = 0; k < levels.length; k++) values[k] = table[levels[k]];
  return values;
}

/** Averages 28 x 28 images over 2 x 2 pixels. */
function halved(images: Float32Array): Float32Array {
  const halves = new Float32Array(images.length / 4);
  for (let k = 0; k < halves.length; k++) {
    const at = Math.floor(k / 196) * 784 + Math.floor((k % 196) / 14) * 56 + (k % 14) * 2;
    halves[k] = (images[at] + images[at + 1] + images[at + 28] + images[at + 29]) / 4;
  }
  return halves;
}

/** Pictures and words as a run sees them before noise; the same for all runs of one resolution and precision. */
export interface UnpackedDigits {
  readonly header: DigitsHeader;
  readonly images: Float32Array;
  readonly sounds: Spectrograms;
}

/**
 * Fetches and unpacks the digits for a run.
 *
 * @throws DatasetError if a file is missing or damaged.
 */
export async function unpackDigits(run: RunParams, load: Load): Promise<UnpackedDigits> {
  const header = await fetchHeader<DigitsHeader>(load, `${FOLDER}/digits.json`);
  const [pixels, cells] = await Promise.all([
    fetchPacked(load, FOLDER, header.files.images),
    fetchPacked(load, FOLDER, header.files.sounds),
  ]);
  const { rows, columns, floorDb, bandwidths, bins } = header.sounds;
  const { pow10 } = elementaryOf(run.engine);
  const powers = Float32Array.from({ length: 16 }, (_, q) => pow10((floorDb * (1 - q / 15)) / 10));
  const sounds: Spectrograms = {
    bands: rows,
    frames: columns,
    power: looked(cells, powers),
    bandwidths,
    bins,
    floor: powers[0],
  };
  const images = looked(
    pixels,
    Float32Array.from({ length: 16 }, (_, q) => q / 15),
  );
  return run.resolution === '28'
    ? { header, images, sounds }
    : { header, images: halved(images), sounds: pooled(sounds) };
}

/** The digits of a run, unpacked or still to be. @throws DatasetError if a file is missing or damaged. */
export async function openDigits(
  run: RunParams,
  load: Load,
  unpacked = unpackDigits(run, load),
): Promise<DataSource> {
  const { header, images, sounds } = await unpacked;
  return new DigitsSource(run, header, images, sounds, load);
}
