import { expect, it } from 'vitest';
import { CpuTrainer } from '#engine/plan/wasm/trainer.ts';
import { PooledTrainer } from '#engine/pool/trainer.ts';
import { randomSource } from '#engine/testing/device.ts';
import { armOf } from '#spec/index.ts';
import { HELPERS } from './helpers.ts';

const task = {
  dims: {
    inputs: [32, 32],
    hidden: 12,
    latent: 6,
    shared: 5,
    fusion: 7,
    classes: randomSource([32, 32]).classes.length,
  },
  batch: 8,
  steps: 20,
  replicas: [1, 2, 3].map((seed) => ({ seed, params: armOf(['ebr']) })),
  source: randomSource([32, 32]),
};

it('trains on threads of Node to the bits of one, and says when one is gone', async () => {
  const alone = new CpuTrainer(task);
  await alone.advance(5);
  const port = HELPERS.spawn();
  const pooled = await PooledTrainer.start(task, [port]);
  await pooled.advance(5);
  expect(await pooled.snapshot()).toEqual(await alone.snapshot());
  pooled.dispose();
  expect(await pooled.lost).toMatch(/ended/);
});
