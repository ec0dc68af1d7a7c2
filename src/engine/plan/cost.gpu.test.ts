import { expect, it } from 'vitest';
import { costOf } from '#spec/index.ts';
import { testDevice } from '../testing/device.ts';
import { bytesOf, SIZES, sizedRun } from '../testing/sized-runs.ts';
import { startPlan } from './start.ts';

it('the estimate of a run is what the plan holds on a card, within a half', async () => {
  const gpu = await testDevice();
  const create = gpu.createBuffer.bind(gpu);
  for (const sizes of SIZES) {
    let bytes = 0;
    gpu.createBuffer = (about) => {
      bytes += about.size;
      return create(about);
    };
    const { spec, task } = sizedRun('webgpu', sizes);
    const trainer = await startPlan(gpu, task);
    await trainer.advance(1);
    const held = bytes + bytesOf(await trainer.snapshot());
    trainer.dispose();
    const { memory } = costOf(spec);
    expect(memory / held, JSON.stringify(sizes)).toBeGreaterThan(0.9);
    expect(memory / held, JSON.stringify(sizes)).toBeLessThan(1.5);
  }
  Reflect.deleteProperty(gpu, 'createBuffer');
});
