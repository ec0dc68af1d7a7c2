import { beforeAll, describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { parameterTable } from '#model/index.ts';
import {
  armOf,
  costOf,
  labArms,
  PRESETS,
  parametersOf,
  type RunParams,
  seedsOf,
  sizesOf,
  specOf,
} from '#spec/index.ts';
import { startBackend, tf } from './tfjs/tf.ts';
import { TfjsTrainer } from './tfjs/trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';

const SIZES: Partial<RunParams>[] = [
  {},
  { batch: 1, seeds: 8 },
  { batch: 256, seeds: 2 },
  { modalities: 4, batch: 128, seeds: 2 },
  { batch: 512, latent: 64, seeds: 1 },
  { modalities: 6, batch: 64, hidden: 128, latent: 32, seeds: 1 },
];

describe('the estimate of a run', () => {
  beforeAll(() => startBackend('wasm', WASM));

  it.each(SIZES)('is what the engine holds at its fullest, within a half: %o', async (sizes) => {
    const { run } = specOf(PRESETS[0], { engine: 'wasm', trainSize: 64, probeSize: 32, ...sizes });
    const arms = labArms(run).map((arm, k) =>
      k === 0 ? { ...arm, params: armOf(['distill', 'ebr']) } : arm,
    );
    const source = new SyntheticSource(run);
    const { hidden, latent, shared, fusion, batch, steps } = run;
    const inputs = source.modalities.map((modality) => modality.inputs);
    const dims = { inputs, hidden, latent, shared, fusion, classes: source.classes.length };
    expect(new Set(inputs)).toEqual(new Set([sizesOf(run).inputs]));
    expect(dims.classes).toBe(sizesOf(run).classes);
    expect(parametersOf(run)).toBe(parameterTable(dims).size);
    const replicas = arms.flatMap(({ params }) => seedsOf(run).map((seed) => ({ seed, params })));
    const before = tf.memory().numBytes;
    const trainer = new TfjsTrainer('wasm', { dims, batch, steps, replicas, source });
    const { peakBytes } = await tf.profile(async () => {
      await trainer.advance(2);
      return [];
    });
    trainer.dispose();
    const held = peakBytes - before;
    const { memory } = costOf({ ...specOf(PRESETS[0]), run, arms });
    expect(memory / held).toBeGreaterThan(0.9);
    expect(memory / held).toBeLessThan(1.5);
  });
});
