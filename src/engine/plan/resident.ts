import { streamKey } from '#data/random.ts';
import type { LiveNoise, Resident } from '#data/source.ts';
import { ROWS } from './assemble.ts';
import { vectors } from './layout.ts';
import { maskCount, presenceMask, replacementMask } from './step.ts';
import { bitsOf } from './tables.ts';
import { DRAWS } from './wgsl/draw.ts';

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

/** @param inputs numbers per sample of each modality. */
export function packData(resident: Resident, inputs: readonly number[]): PackedData {
  const words = new Words();
  const join = (lists: readonly Int32Array[]) =>
    words.add(Uint32Array.from(lists.flatMap((list) => [...list])));
  const channels = resident.channels.map(({ rows, noise }, i): Channel => {
    const sound = noise.kind === 'sound' ? noise : { levels: [], bandwidths: [], bins: [] };
    return {
      noise,
      rows: words.addFloats(padded(rows, inputs[i])) / 4,
      width: vectors(inputs[i]),
      pairs: join(resident.pairs.map((pairs) => pairs.rows[i])),
      levels: words.addFloats(sound.levels),
      bandwidths: words.addFloats(sound.bandwidths),
      bins: words.addFloats(sound.bins),
    };
  });
  const labels = join(resident.pairs.map((pairs) => pairs.labels));
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

/** Records of all draws of a step; `to` says where each modality's input goes. */
export function drawRecords(
  { channels, labels, size, noiseWords }: PackedData,
  inputs: readonly number[],
  to: readonly { readonly offset: number; readonly stride: number }[],
  { batch, replicas, seeds }: DrawSize,
  masks: { readonly presence: boolean; readonly replacement: boolean },
): Vector[][] {
  const samples = seeds * batch;
  const m = inputs.length;
  const records: Vector[][] = channels.map((channel, i) => {
    const { noise, rows, width, pairs } = channel;
    const place: Vector[] = [
      [BATCH, size, pairs, width],
      [rows, to[i].offset, to[i].stride, inputs[i]],
    ];
    if (noise.kind === 'none') return [head(samples * width, DRAWS.copy), ...place];
    if (noise.kind === 'gaussian') {
      return [
        head(samples * width, DRAWS.gaussian, NOISE),
        ...place,
        [bitsOf(noise.sd), bitsOf(noise.mean), bitsOf(noise.scale)],
        [noiseWords, noise.firstWord],
      ];
    }
    const reach = noise.reach === undefined ? 0 : noise.reach + 1;
    return [
      head(samples, DRAWS.sound, NOISE),
      ...place,
      [bitsOf(noise.mean), bitsOf(noise.scale), bitsOf(noise.floor), reach],
      [noiseWords, noise.firstWord, channel.levels, noise.bands],
      [noise.frames, channel.bandwidths, channel.bins],
    ];
  });
  records.push([head(samples, DRAWS.labels), [BATCH, size, labels]]);
  const each = replicas * batch;
  for (let i = 0; i < m; i++) {
    if (masks.presence) {
      records.push([head(each, DRAWS.presence, MASK), [], [], [i, m, presenceMask(i)]]);
    }
    for (let j = 0; j < m && masks.replacement; j++) {
      if (i === j) continue;
      const index = replacementMask(i, j, m);
      records.push([head(each, DRAWS.replacement, MASK), [], [], [i, m, index, j]]);
    }
  }
  return records;
}

/** Scalars that the masks of a step take. */
export const maskScalars = (modalities: number, { batch, replicas }: DrawSize): number =>
  maskCount(modalities) * batch * replicas;

/** Words below this are draws of probability `p`: u = (word + 1/2) / 2^32 < p. */
export function wordsBelow(p: number): number {
  return Math.min(0xffffffff, Math.max(0, Math.ceil(p * 2 ** 32 - 0.5)));
}
