import { defaultDevice, grad, init, numpy as np } from '@jax-js/jax';
import { expect, it } from 'vitest';
import { startBackend } from '#engine/tfjs/tf.ts';
import { TfjsTrainer } from '#engine/tfjs/trainer.ts';
import { layerOf, parameterTable } from '#model/index.ts';
import { armOf } from '#spec/index.ts';
import { type Case, casesOf, METHODS, type Objectives } from './cases.ts';
import { FIT } from './fit.ts';
import { JAX } from './jax.ts';
import { type Batch, lossOf, type Weights } from './jax-network.ts';
import { randomSource } from './samples.ts';

const [TINY] = casesOf('tiny');
const SEED = 1;

it.each([...JAX, FIT].map((contender) => [contender.engine, contender] as const))(
  '%s trains',
  async (_, contender) => {
    const several: Case = { ...TINY, replicas: 2 };
    const full: Case = { ...several, objectives: 'full' };
    const prepared = await contender.prepare(contender.refuses(full) ? several : full);
    await prepared.ready();
    prepared.run(4);
    const first = await prepared.settle();
    prepared.run(16);
    expect(await prepared.settle()).toBeLessThan(first);
    prepared.dispose();
  },
);

/** Gradients of jax-js at the trainer's weights, by layer. */
async function jaxGradients(one: Case, values: Float32Array, swapped: number): Promise<Weights> {
  const { dims, batch } = one;
  const table = parameterTable(dims);
  const weights: Weights = Object.fromEntries(
    table.layers.map(({ name, inputs, outputs }) => {
      const layer = layerOf(table, values, name);
      const w = np.array(layer.weights.slice()).reshape([inputs, outputs]);
      return [name, { w, b: np.array(layer.bias.slice()) }];
    }),
  );
  const { inputs, labels } = randomSource(one).train(SEED, 0, batch);
  const hot = new Float32Array(batch * dims.classes);
  labels.forEach((label, n) => {
    hot[n * dims.classes + label] = 1;
  });
  const given: Batch = {
    x: inputs.map((rows, i) => np.array(rows.slice()).reshape([batch, dims.inputs[i]])),
    y: np.array(hot).reshape([batch, dims.classes]),
    swap: dims.inputs.map(() => np.full([batch, 1], swapped)),
  };
  return (grad(lossOf(one) as never) as unknown as (w: Weights, b: Batch) => Weights)(
    weights,
    given,
  );
}

it.each([
  ['vanilla', 0],
  ['full', 0],
  ['full', 1],
] as const)('jax-js has the gradients of the model: %s, substituted %d', async (kind, pSub) => {
  const objectives: Objectives = kind;
  const one: Case = { ...TINY, objectives };
  await startBackend('cpu', '');
  const params = { ...armOf(METHODS[objectives]), pSub };
  const { dims, batch } = one;
  const replicas = [{ seed: SEED, params }];
  const source = randomSource(one);
  const trainer = new TfjsTrainer('cpu', { dims, batch, steps: 10, replicas, source });
  const [values] = await trainer.read();
  const [expected] = await trainer.gradients();
  trainer.dispose();
  await init();
  defaultDevice('wasm');
  const found = await jaxGradients(one, values, pSub);
  const table = parameterTable(dims);
  const trained = table.layers.filter(
    ({ group }) => objectives === 'full' || group === 'encoder' || group === 'head',
  );
  for (const { name } of trained) {
    const { weights, bias } = layerOf(table, expected, name);
    for (const [array, wanted] of [
      [found[name].w, weights],
      [found[name].b, bias],
    ] as const) {
      const got = (await array.ref.data()) as Float32Array;
      const scale = Math.max(...wanted.map(Math.abs), 1e-6);
      const apart = Math.max(...wanted.map((value, k) => Math.abs(value - got[k])));
      expect(apart / scale, name).toBeLessThan(1e-4);
    }
  }
});
