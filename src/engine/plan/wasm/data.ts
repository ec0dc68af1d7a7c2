import type { LiveNoise, Resident } from '#data/source.ts';
import { streamKey } from '#numeric/random.ts';
import { vectors } from '../layout.ts';
import { Instructions, type Listed } from './instructions.ts';
import type { FlatMemory } from './memory.ts';

/** Where a seed's minibatch lies; offsets from the start of its block, bytes. */
export interface SeedBlock {
  readonly labels: number;
  /** Words that masks are made of. */
  readonly words: number;
  readonly chosen: number;
  readonly inputs: readonly {
    readonly at: number;
    readonly stride: number;
    readonly perSeed: true;
  }[];
  readonly bytes: number;
}

const whole = (bytes: number): number => Math.ceil(bytes / 64) * 64;

/** Words of a step's masks: a draw per sample and modality, twice, and a donor per modality. */
const maskWords = (batch: number, modalities: number): number =>
  2 * batch * modalities + modalities;

/** @param rows samples of the batch, filled up. @param widths of what is drawn: senses, and what is wanted. */
export function seedBlock(
  batch: number,
  rows: number,
  widths: readonly number[],
  senses = widths.length,
): SeedBlock {
  let end = 0;
  const take = (bytes: number) => {
    const at = end;
    end += whole(bytes);
    return at;
  };
  const labels = take(4 * batch);
  const words = take(4 * (maskWords(batch, senses) + 8));
  const chosen = take(4 * batch);
  const inputs = widths.map((width) => {
    const stride = 16 * vectors(width);
    return { at: take(stride * rows), stride, perSeed: true as const };
  });
  return { labels, words, chosen, inputs, bytes: end };
}

/** Rows of floats, each filled up with zeros. */
function keepRows(memory: FlatMemory, rows: Float32Array, columns: number): number {
  const width = 4 * vectors(columns);
  const count = rows.length / columns;
  const at = memory.take(4 * width * count);
  const floats = memory.floatsAt(at, width * count);
  for (let n = 0; n < count; n++) {
    floats.set(rows.subarray(n * columns, (n + 1) * columns), n * width);
  }
  return at;
}

interface Channel {
  readonly noise: LiveNoise;
  readonly rows: number;
  /** Numbers of the noise; of a sound, its filters and the level of every row as well. */
  readonly numbers: number;
  readonly filters: number;
  readonly levels: number;
}

/** Numbers that noise is made with, and behind them room for the words of one row (`kernels/draws.ts`). */
function keepNumbers(memory: FlatMemory, numbers: readonly number[], columns: number): number {
  const at = memory.keepDoubles(numbers);
  memory.take(8 * (columns + 2) + 64);
  return at;
}

function keepChannel(
  memory: FlatMemory,
  { rows, noise }: Resident['channels'][number],
  columns: number,
): Channel {
  const at = memory.keepOnce(rows, () => keepRows(memory, rows, columns));
  const kept = { noise, rows: at, numbers: 0, filters: 0, levels: 0 };
  if (noise.kind === 'gaussian') {
    return { ...kept, numbers: keepNumbers(memory, [noise.sd, noise.mean, noise.scale], columns) };
  }
  if (noise.kind === 'none') return kept;
  const { mean, scale, floor, bandwidths, bins, levels } = noise;
  return {
    ...kept,
    numbers: keepNumbers(memory, [mean, scale, floor], columns),
    filters: memory.keepDoubles(bandwidths.flatMap((width, band) => [width, bins[band]])),
    levels: memory.keepDoubles(levels),
  };
}

const NOISE = streamKey('noise');
const BATCH = streamKey('batch');
const MASK = streamKey('mask');

/**
 * Training data in memory, arrays that several sources share once, and for each seed the instructions that draw its minibatch. The last of them draws
 * the words of masks.
 */
export function keepData(
  memory: FlatMemory,
  resident: Resident,
  widths: readonly number[],
  batch: number,
  block: SeedBlock,
  blocks: readonly number[],
  senses = widths.length,
): Listed[] {
  const channels = resident.channels.map((channel, i) => keepChannel(memory, channel, widths[i]));
  const { size, words: perSample } = resident;
  const words = (values: Int32Array) => memory.keepOnce(values, () => memory.keepWords(values));
  return resident.pairs.map((pairs, s) => {
    const list = new Instructions();
    const chosen = blocks[s] + block.chosen;
    list.add('choose', chosen, batch, size, BATCH);
    list.add('labels', chosen, batch, words(pairs.labels), blocks[s] + block.labels);
    for (const [i, { noise, rows, numbers, filters, levels }] of channels.entries()) {
      const { at, stride } = block.inputs[i];
      const from = [chosen, batch, words(pairs.rows[i]), rows, blocks[s] + at, stride];
      if (noise.kind === 'none') list.add('rows', ...from);
      else if (noise.kind === 'gaussian') {
        list.add('gaussian', ...from, widths[i], numbers, perSample, noise.firstWord, NOISE);
      } else {
        const { bands, frames, reach = -1, firstWord } = noise;
        const stream = [perSample, firstWord, NOISE];
        list.add('sound', ...from, bands, numbers, ...stream, frames, reach + 1, filters, levels);
      }
    }
    const drawn = maskWords(batch, senses);
    list.add('stream', blocks[s] + block.words, drawn, MASK);
    return list.keep(memory);
  });
}
