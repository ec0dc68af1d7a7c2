import { beforeAll, describe, expect, it } from 'vitest';
import { parameterTable } from '#model/index.ts';
import { costOf, parametersOf, sizesOf } from '#spec/index.ts';
import { memoryOf } from '#spec/memory.ts';
import { CpuTrainer } from './plan/wasm/trainer.ts';
import { bytesOf, SIZES, sizedRun } from './testing/sized-runs.ts';
import { startBackend, tf } from './tfjs/tf.ts';
import { TfjsTrainer } from './tfjs/trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';

describe('the estimate of a run', () => {
  beforeAll(() => startBackend('wasm', WASM));

  it.each(SIZES)('is what tfjs holds at its fullest, within a half: %o', async (sizes) => {
    const { spec, task } = sizedRun('wasm', sizes);
    const { inputs, classes } = sizesOf(spec.run);
    expect(task.dims.inputs).toEqual(inputs);
    expect(task.dims.classes).toBe(classes);
    expect(parametersOf(spec.run)).toBe(parameterTable(task.dims).size);
    const before = tf.memory().numBytes;
    const trainer = new TfjsTrainer('wasm', task);
    const { peakBytes } = await tf.profile(async () => {
      await trainer.advance(2);
      return [];
    });
    trainer.dispose();
    const held = peakBytes - before;
    const { memory } = costOf(spec);
    expect(memory / held).toBeGreaterThan(0.9);
    expect(memory / held).toBeLessThan(1.5);
  });

  it.each(SIZES)('is what the plan holds on the processor, within a half: %o', async (sizes) => {
    const { spec, task } = sizedRun('plan-cpu', sizes);
    const trainer = new CpuTrainer(task);
    await trainer.advance(1);
    const held = trainer.bytes + bytesOf(await trainer.snapshot());
    const memory = memoryOf('processor', spec, false, 1);
    expect(memory / held).toBeGreaterThan(0.9);
    expect(memory / held).toBeLessThan(1.5);
    expect(costOf(spec).memory).toBeGreaterThanOrEqual(memory);
  });
});
