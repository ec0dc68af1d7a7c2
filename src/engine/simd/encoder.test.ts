import { beforeAll, describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { Stream } from '#numeric/random.ts';
import { armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { startBackend } from '../tfjs/tf.ts';
import { TfjsTrainer } from '../tfjs/trainer.ts';
import { type DenseKernel, denseKernel, reserve } from './dense.ts';

const kernel = denseKernel() as DenseKernel;

describe('the dense kernel', () => {
  it.each([1, 47, 48, 49, 200])('sums %i products in the order it should', (inputs) => {
    const [rows, columns] = [8, 12];
    const stream = new Stream(inputs, 'test');
    const at = { x: 4, w: 2000, b: 4600, out: 4700 };
    const memory = reserve(kernel, 5000).fill(Number.NaN);
    for (let k = 0; k < rows * inputs; k++) memory[at.x + k] = stream.normal();
    for (let k = 0; k < inputs * columns; k++) memory[at.w + k] = stream.normal();
    for (let c = 0; c < columns; c++) memory[at.b + c] = stream.normal();
    kernel.dense(at, { rows, inputs, columns });
    const round = Math.fround;
    for (let n = 0; n < rows; n++) {
      for (let c = 0; c < columns; c++) {
        let total = 0;
        for (let from = 0; from < inputs; from += 48) {
          let sum = 0;
          for (let k = from; k < Math.min(inputs, from + 48); k++) {
            sum = round(
              sum + round(memory[at.x + n * inputs + k] * memory[at.w + k * columns + c]),
            );
          }
          total = round(total + sum);
        }
        const expected = round(total + memory[at.b + c]);
        expect(memory[at.out + n * columns + c], `${n} ${c}`).toBe(expected);
      }
    }
    expect(memory[at.out + rows * columns]).toBeNaN();
  });
});

describe('the encoder', () => {
  beforeAll(() => startBackend('wasm', 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));

  it.each([
    ['odd sizes', { hidden: 53, latent: 6, shared: 5, fusion: 7 }, 3, 70],
    ['sizes of the lab', { hidden: 64, latent: 16, shared: 16, fusion: 16 }, 2, 64],
  ])('makes what tfjs makes, to the bit, of %s', async (_, sizes, modalities, size) => {
    const source = new SyntheticSource({ ...RUN_DEFAULTS, modalities, trainSize: 200 });
    const inputs = source.modalities.map((modality) => modality.inputs);
    const dims = { inputs, ...sizes, classes: source.classes.length };
    const half = { ...armOf(['ebr']), gate: 0.3, beta: 0.7, teacher: 2 };
    const arms = [armOf(['vanilla']), armOf(['ebr']), half, unimodalArm(1)];
    const replicas = arms.flatMap((params) => [1, 2].map((seed) => ({ seed, params })));
    const task = { dims, batch: 16, steps: 30, replicas, source };
    const [plain, fast] = [new TfjsTrainer('wasm', task), new TfjsTrainer('wasm', task, kernel)];
    for (const trainer of [plain, fast]) await trainer.advance(12);
    const samplesOf = (seed: number) => source.heldOut(seed, size);
    const expected = await plain.encode(samplesOf);
    const found = await fast.encode(samplesOf);
    /** -0 and 0 are the same number. */
    const flat = (numbers: unknown): unknown =>
      numbers instanceof Float32Array
        ? numbers.map((value) => value + 0)
        : Array.isArray(numbers)
          ? numbers.map(flat)
          : numbers;
    expected.forEach((encoding, r) => {
      for (const [name, numbers] of Object.entries(encoding)) {
        const own = Object.entries(found[r]).find(([other]) => other === name)?.[1];
        expect(flat(own), `${name} of ${r}`).toEqual(flat(numbers));
      }
    });
    const means = [await plain.meanCodes(samplesOf), await fast.meanCodes(samplesOf)];
    expect(flat(means[1])).toEqual(flat(means[0]));
    for (const trainer of [plain, fast]) trainer.dispose();
  });
});
