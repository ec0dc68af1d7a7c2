import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Dense,
  initialValues,
  Network,
  type Ops,
  objective,
  parameterTable,
  type Weights,
} from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import { type Array64, array64, SurrogateOps, scalar64 } from '../testing/float64-ops.ts';
import { tfOps } from './ops.ts';
import { startBackend, tf } from './tf.ts';

const dims = { inputs: [5, 3, 4], hidden: 6, latent: 4, shared: 6, fusion: 5, classes: 3 };
const table = parameterTable(dims);
const samples = 7;
const m = dims.inputs.length;
const draw = new Stream(3, 'test');
const values = initialValues(table, (layer) => {
  const stream = new Stream(9, 'init', layer);
  return () => stream.normal();
}).map((value) => value + 0.1 * draw.normal());
const numbers = dims.inputs.map((columns) => array64(samples, columns, () => draw.normal()));
const labels = Array.from({ length: samples }, () => draw.below(dims.classes));
const coin = () => array64(samples, 1, () => (draw.uniform() < 0.6 ? 1 : 0));
const present = dims.inputs.map(coin);
const replaced = [
  { absent: 0, present: 1, where: coin() },
  { absent: 2, present: 0, where: coin() },
];
const pulls = [
  { teacher: 0, student: 1, distance: 'mse', weight: 0.7 },
  { teacher: 0, student: 2, distance: 'cosine', weight: 0.9 },
  { teacher: 1, student: 2, distance: 'infonce', weight: 0.4 },
] as const;

/** The objective as a function of the layers, for any tensors, given how to make one from numbers. */
function prepare<T>(ops: Ops<T>, lift: (x: Array64) => T) {
  const number = (value: number) => lift(scalar64(value));
  const weights: Weights<T> = {
    task: number(0.7),
    gate: number(0.8),
    strength: [1.5, 1, 1].map(number),
    alpha: number(0.35),
    align: { confusion: number(0.45), mmd: number(0.55) },
    mu: number(0.6),
    pulls: pulls.map((pull) => ({ ...pull, weight: number(pull.weight) })),
  };
  const batch = {
    inputs: numbers.map(lift),
    target: lift(array64(samples, dims.classes, (r, c) => (labels[r] === c ? 1 : 0))),
    present: present.map(lift),
    replacements: replaced.map((entry) => ({ ...entry, where: lift(entry.where) })),
    modality: dims.inputs.map((_, i) => lift(array64(1, m, (_r, c) => (c === i ? 1 : 0)))),
    anyone: lift(array64(1, m, () => 1 / m)),
    directions: [],
  };
  return (layers: Map<string, Dense<T>>) =>
    objective(ops, new Network(ops, (name) => layers.get(name) as Dense<T>), batch, weights).total;
}

function layersOf(flat: Float64Array) {
  return new Map(
    table.layers.map(({ name, offset, inputs, outputs }) => {
      const middle = offset + inputs * outputs;
      const w = { rows: inputs, columns: outputs, data: flat.subarray(offset, middle) };
      const b = { rows: 1, columns: outputs, data: flat.subarray(middle, middle + outputs) };
      return [name, { w, b }];
    }),
  );
}

describe('objective', () => {
  beforeAll(() => startBackend('cpu', ''));

  it('has the gradients that finite differences in double precision give, term by term reversed', () => {
    const flat = Float64Array.from(values);
    const surrogate = new SurrogateOps();
    const slowly = prepare<Array64>(surrogate, (x) => x);
    const loss = () => {
      surrogate.rewind();
      return slowly(layersOf(flat)).data[0];
    };
    const reference = loss();
    const slopes = flat.map((value, k) => {
      const h = 1e-5;
      flat[k] = value + h;
      const above = loss();
      flat[k] = value - h;
      const below = loss();
      flat[k] = value;
      return (above - below) / (2 * h);
    });

    const lift = (x: Array64) => tf.tensor3d(Float32Array.from(x.data), [1, x.rows, x.columns]);
    const tensors = [...layersOf(Float64Array.from(values)).values()].flatMap(({ w, b }) => [
      lift(w),
      lift(b),
    ]);
    const fast = prepare<tf.Tensor>(tfOps, lift);
    let total = 0;
    const gradients = tf.grads((...parts: tf.Tensor[]) => {
      const layers = new Map(
        table.layers.map(({ name }, k) => [name, { w: parts[2 * k], b: parts[2 * k + 1] }]),
      );
      const result = fast(layers);
      total = result.dataSync()[0];
      return result;
    })(tensors);

    expect(Math.abs(total - reference)).toBeLessThan(1e-4);
    table.layers.forEach(({ name, offset, inputs, outputs }, k) => {
      const found = [...gradients[2 * k].dataSync(), ...gradients[2 * k + 1].dataSync()];
      const expected = slopes.subarray(offset, offset + (inputs + 1) * outputs);
      const largest = Math.max(...expected.map(Math.abs));
      expect(largest, name).toBeGreaterThan(1e-4);
      found.forEach((value, n) => {
        expect(Math.abs(value - expected[n]) / largest, `${name} ${n}`).toBeLessThan(2e-4);
      });
    });
  });

  it('turns the gradient of each row without changing its length', () => {
    const x = tf.tensor3d([1, -2, 3, 4, 5, 6], [1, 3, 2]);
    const directions = tf.tensor3d([1, 0, 0, -2, 3, 4], [1, 3, 2]);
    const pull = tf.tensor3d([3, 4, 5, 12, 0, 0], [1, 3, 2]);
    const { value, grad } = tf.valueAndGrad((t: tf.Tensor) =>
      tf.mul(tfOps.turnGradient(t, directions), pull),
    )(x);
    expect([...value.dataSync()]).toEqual([3, -8, 15, 48, 0, 0]);
    expect([...grad.dataSync()].map((v) => Math.round(v * 1e5) / 1e5 + 0)).toEqual([
      5, 0, 0, -13, 0, 0,
    ]);
  });

  it('measures how far apart two sets of rows are', () => {
    const rows = tf.tensor3d([1, 2, 3, 5, 8, 1], [1, 3, 2]);
    expect(tfOps.discrepancy(rows, rows).dataSync()[0]).toBeCloseTo(0, 6);
    // Two rows each, at 0 and 2 and at 4 and 6: distances 2, 2, 2, 4, 4, 6; the lower median is 2.
    const [a, b] = [tf.tensor3d([0, 2], [1, 2, 1]), tf.tensor3d([4, 6], [1, 2, 1])];
    const k = (d: number) =>
      Math.exp(-(d * d) / 2) + Math.exp(-(d * d) / 8) + Math.exp(-(d * d) / 32);
    const within = (2 * k(0) + 2 * k(2)) / 4;
    const between = (2 * k(4) + k(6) + k(2)) / 4;
    expect(tfOps.discrepancy(a, b).dataSync()[0]).toBeCloseTo(2 * within - 2 * between, 5);
  });

  it('reverses and scales the gradient and leaves the value', () => {
    const x = tf.tensor3d([1, -2, 3, 4], [2, 1, 2]);
    const alpha = tf.tensor3d([0.5, 2], [2, 1, 1]);
    const { value, grad } = tf.valueAndGrad((t: tf.Tensor) =>
      tf.mul(tfOps.reverseGradient(t, alpha), 3),
    )(x);
    expect([...value.dataSync()]).toEqual([3, -6, 9, 12]);
    expect([...grad.dataSync()]).toEqual([-1.5, -1.5, -6, -6]);
    const stopped = tf.grad((t: tf.Tensor) => tf.mul(tfOps.stopGradient(t), 3))(x);
    expect([...stopped.dataSync()]).toEqual([0, 0, 0, 0]);
  });
});
