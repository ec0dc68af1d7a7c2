import { beforeAll, describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { startPlan } from '#engine/plan/start.ts';
import { type DenseKernel, denseKernel } from '#engine/simd/dense.ts';
import { SimdEncoder } from '#engine/simd/encoder.ts';
import { testDevice } from '#engine/testing/device.ts';
import type { Trainer } from '#engine/trainer.ts';
import { parameterTable } from '#model/index.ts';
import { armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { Measurer } from './measure.ts';

const ALL = { slow: true, rare: true };
/** What a classifier that is fitted to the codes answers: it turns rounding into an answer more or less. */
const FITTED = ['refitAccuracy', 'classAccuracy', 'classTransfer'];

/** The trainer with other ways to be measured than its own: without `inspect` all is done on the host. */
const but = (trainer: Trainer, ways: Pick<Trainer, 'inspect' | 'host'>): Trainer =>
  new Proxy(trainer, {
    get: (target, key) => {
      if (key === 'inspect' || key === 'host') return ways[key];
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

describe('inspection on the device', () => {
  let gpu: GPUDevice;
  beforeAll(async () => {
    gpu = await testDevice();
  });

  it.each([2, 3, 4])('measures what the host measures, with %i modalities', async (modalities) => {
    const source = new SyntheticSource({ ...RUN_DEFAULTS, modalities, trainSize: 200 });
    const arms = [
      ...[armOf(['vanilla']), armOf(['distill']), armOf(['ebr']), unimodalArm(1)],
      { ...armOf(['distill-control']), teacher: 0, only: 2 ** modalities - 2 },
    ];
    const replicas = arms.flatMap((params) => [1, 2].map((seed) => ({ seed, params })));
    const sizes = { hidden: 14, latent: 6, shared: 5, fusion: 7, classes: source.classes.length };
    const dims = { inputs: source.modalities.map(({ inputs }) => inputs), ...sizes };
    const trainer = await startPlan(gpu, { dims, batch: 32, steps: 20, replicas, source });
    const { loss } = await trainer.advance(20);
    const measurer = new Measurer(dims, source, [1, 2], 120);
    const { fields } = measurer.layout;
    const measure = async (one: Trainer) =>
      measurer.rows(await measurer.take(one, replicas, loss, ALL));
    const host = new SimdEncoder(denseKernel() as DenseKernel, dims, parameterTable(dims));
    const expected = await measure(but(trainer, {}));
    for (const other of [trainer, but(trainer, { host }), trainer]) {
      const found = await measure(other);
      replicas.forEach((_, r) => {
        for (const [name, { offset, length }] of Object.entries(fields)) {
          for (let k = 0; k < length; k++) {
            const at = r * measurer.layout.width + offset + k;
            const largest = Math.max(1, Math.abs(expected[at]));
            const off = Math.abs(found[at] - expected[at]) / largest;
            if (Number.isNaN(expected[at])) expect(found[at], `${r} ${name} ${k}`).toBeNaN();
            else {
              const most = FITTED.includes(name) ? 0.1 : 2e-4;
              expect(off, `replica ${r}: ${name} ${k}`).toBeLessThan(most);
            }
          }
        }
      });
    }
    trainer.dispose();
  });
});
