import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { presetOf, RUN_DEFAULTS, type RunParams } from '#spec/index.ts';
import { paddedRows } from './assemble.ts';
import { keepData, seedBlock } from './data.ts';
import { FRAME_BYTES, wordOf } from './instructions.ts';
import { kernelModule, kernelsIn } from './kernels.ts';
import { FlatMemory } from './memory.ts';

const BATCH = 7;
const SEEDS = [3, 4_000_000_000];
const digits: Partial<RunParams> = { ...presetOf('digits')?.run, trainSize: 60, corrupt: 0.2 };

const landsat: Partial<RunParams> = { ...presetOf('landsat')?.run, trainSize: 60 };
const hanzi: Partial<RunParams> = { ...presetOf('hanzi')?.run, trainSize: 60 };

const CASES: Record<string, Partial<RunParams>> = {
  'three synthetic senses': { modalities: 3, trainSize: 60, corrupt: 0.3 },
  digits,
  'digits with noise in the picture': { ...digits, pixelNoise: 0.3 },
  'four bands, noise in two': { ...landsat, noise2: 0.5, noise4: 1, corrupt: 0.2, loudness: 0.5 },
  'four senses of characters, one noisy': { ...hanzi, noise2: 0.3 },
  'digits of 28 x 28, words that stay': { ...digits, resolution: '28', randomStart: false },
};

describe('minibatches made in memory', () => {
  it.each(Object.keys(CASES))('are those of the source to the bit: %s', async (name) => {
    const run: RunParams = { ...RUN_DEFAULTS, engine: 'plan-cpu', ...CASES[name] };
    const source = await openSource(run, (path) => readFile(`public/data/${path}`));
    const widths = source.modalities.map(({ inputs }) => inputs);
    const memory = new FlatMemory();
    const kernels = kernelsIn(kernelModule(), memory.memory);
    const block = seedBlock(BATCH, paddedRows(BATCH), widths);
    const blocks = SEEDS.map(() => memory.take(block.bytes));
    const lists = keepData(memory, source.resident(SEEDS), widths, BATCH, block, blocks);
    const frames = SEEDS.map((seed) => {
      const frame = memory.take(FRAME_BYTES);
      memory.words[wordOf(frame, 'seed')] = seed;
      return frame;
    });
    const jobs = memory.keepWords(lists.flatMap(({ at, count }, s) => [at, count, frames[s]]));
    for (const step of [0, 1, 999]) {
      kernels.advance(jobs, SEEDS.length, step, 1);
      for (const [s, seed] of SEEDS.entries()) {
        const expected = source.train(seed, step, BATCH);
        const labels = (blocks[s] + block.labels) / 4;
        expect([...memory.words.subarray(labels, labels + BATCH)]).toEqual([...expected.labels]);
        for (const [i, { at, stride }] of block.inputs.entries()) {
          const rows = Array.from({ length: BATCH }, (_, n) => [
            ...memory.floatsAt(blocks[s] + at + n * stride, widths[i]),
          ]);
          expect(rows.flat(), `input ${i}`).toEqual([...expected.inputs[i]]);
        }
      }
    }
  });
});
