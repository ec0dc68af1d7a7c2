import type { LiveNoise, Resident } from '#data/source.ts';
import type { Dims } from '#model/index.ts';
import { streamKey } from '#numeric/random.ts';
import { pairs } from '../settings.ts';
import { ROWS } from './assemble.ts';
import { vectors } from './layout.ts';
import { drawnWidths, maskCount, presenceMask, replacementMask } from './step.ts';
import { bitsOf } from './tables.ts';
import { COPIED, MASKS, NOISES } from './wgsl/draw.ts';

/** Where a modality's rows lie in the data buffer. */
interface Channel {
  readonly noise: LiveNoise;
  /** Vectors from the start, and in one row. */
  readonly rows: number;
  readonly width: number;
  /** Words from the start: row number of each seed's pairs, and the numbers of the noise. */
  readonly pairs: number;
  readonly levels: number;
  readonly bandwidths: number;
  readonly bins: number;
}

/** Training data in the form the draws read: one buffer of words, and where everything lies in it. */
export interface PackedData {
  readonly words: Uint32Array<ArrayBuffer>;
  readonly channels: readonly Channel[];
  /** Words from the start: label of each seed's pairs. */
  readonly labels: number;
  readonly size: number;
  readonly noiseWords: number;
}

/** Lists of words one after the other, each starting at a whole vector. */
class Words {
  readonly #parts: Uint32Array[] = [];
  #length = 0;

  /** Appends and returns the first word's index. */
  add(part: Uint32Array): number {
    const at = this.#length;
    this.#parts.push(part);
    this.#length += 4 * vectors(part.length);
    return at;
  }

  addFloats(values: ArrayLike<number>): number {
    return this.add(new Uint32Array(Float32Array.from(values).buffer));
  }

  all(): Uint32Array<ArrayBuffer> {
    const all = new Uint32Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += 4 * vectors(part.length);
    }
    return all;
  }
}

function padded(rows: Float32Array, columns: number): Float32Array {
  if (columns % 4 === 0) return rows;
  const width = 4 * vectors(columns);
  const wide = new Float32Array((rows.length / columns) * width);
  for (let n = 0; n * columns < rows.length; n++) {
    wide.set(rows.subarray(n * columns, (n + 1) * columns), n * width);
  }
  return wide;
}

/** @param widths numbers per sample of each channel. */
export function packData(resident: Resident, widths: readonly number[]): PackedData {
  const words = new Words();
  const join = (lists: readonly Int32Array[]) =>
    words.add(Uint32Array.from(lists.flatMap((list) => [...list])));
  const channels = resident.channels.map(({ rows, noise }, i): Channel => {
    const sound = noise.kind === 'sound' ? noise : { levels: [], bandwidths: [], bins: [] };
    return {
      noise,
      rows: words.addFloats(padded(rows, widths[i])) / 4,
      width: vectors(widths[i]),
      pairs: join(resident.pairs.map(({ rows: own }) => own[i])),
      levels: words.addFloats(sound.levels),
      bandwidths: words.addFloats(sound.bandwidths),
      bins: words.addFloats(sound.bins),
    };
  });
  const labels = join(resident.pairs.map((own) => own.labels));
  const { size, words: noiseWords } = resident;
  return { words: words.all(), channels, labels, size, noiseWords };
}

type Vector = readonly number[];

interface DrawSize {
  readonly batch: number;
  readonly replicas: number;
  readonly seeds: number;
}

const NOISE = streamKey('noise');
const BATCH = streamKey('batch');
const MASK = streamKey('mask');

const head = (items: number, what: number, key = 0): Vector => [
  Math.ceil(items / ROWS),
  items,
  what,
  key,
];

/** Records of a step's draws, by the program that makes them. */
export interface Draws {
  readonly draw: readonly Vector[][];
  readonly noise: readonly Vector[][];
  readonly mask: readonly Vector[][];
}

/** Says that a copy leaves the labels alone. */
const NO_LABELS = 0xffffffff;

/** @param to where each modality's input goes, and what is wanted. */
export function drawRecords(
  { channels, labels, size, noiseWords }: PackedData,
  dims: Pick<Dims, 'inputs' | 'numbers' | 'classes'>,
  to: readonly { readonly offset: number; readonly stride: number }[],
  { batch, replicas, seeds }: DrawSize,
  masks: { readonly presence: boolean; readonly replacement: boolean },
): Draws {
  const { inputs } = dims;
  const widths = drawnWidths(dims);
  const samples = seeds * batch;
  const draw: Vector[][] = [];
  const noise: Vector[][] = [];
  const copy = (i: number, width: number, labelsAt: number) => {
    const { rows, pairs } = channels[i];
    const chunks = Math.max(1, Math.ceil(width / COPIED));
    draw.push([
      head(samples * chunks, chunks),
      [BATCH, size, pairs, width],
      [rows, to[i].offset, to[i].stride, labelsAt],
    ]);
  };
  for (const [i, channel] of channels.entries()) {
    const { rows, width, pairs } = channel;
    const live = channel.noise;
    const labelsAt = i === 0 ? labels : NO_LABELS;
    if (live.kind === 'none') copy(i, width, labelsAt);
    else if (i === 0) copy(i, 0, labelsAt);
    const place: Vector[] = [
      [BATCH, size, pairs, width],
      [rows, to[i].offset, to[i].stride, widths[i]],
    ];
    if (live.kind === 'gaussian') {
      noise.push([
        head(samples * width, NOISES.gaussian, NOISE),
        ...place,
        [bitsOf(live.sd), bitsOf(live.mean), bitsOf(live.scale)],
        [noiseWords, live.firstWord],
      ]);
    } else if (live.kind === 'sound') {
      noise.push([
        head(samples, NOISES.sound, NOISE),
        ...place,
        [bitsOf(live.mean), bitsOf(live.scale), bitsOf(live.floor), (live.reach ?? -1) + 1],
        [noiseWords, live.firstWord, channel.levels, live.bands],
        [live.frames, channel.bandwidths, channel.bins],
      ]);
    }
  }
  const m = inputs.length;
  const each = replicas * batch;
  const presence = inputs.map((_, i): Vector[] => [
    head(each, MASKS.presence, MASK),
    [],
    [],
    [i, m, presenceMask(i)],
  ]);
  const replacement = pairs(m).map(([i, j]): Vector[] => [
    head(each, MASKS.replacement, MASK),
    [],
    [],
    [i, m, replacementMask(i, j, m), j],
  ]);
  const mask = [...(masks.presence ? presence : []), ...(masks.replacement ? replacement : [])];
  return { draw, noise, mask };
}

/** Scalars that the masks of a step take. */
export const maskScalars = (modalities: number, { batch, replicas }: DrawSize): number =>
  maskCount(modalities) * batch * replicas;

/** Words below this are draws of probability `p`: u = (word + 1/2) / 2^32 < p. */
export function wordsBelow(p: number): number {
  return Math.min(0xffffffff, Math.max(0, Math.ceil(p * 2 ** 32 - 0.5)));
}
