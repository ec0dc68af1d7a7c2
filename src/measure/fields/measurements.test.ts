import { beforeAll, describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { startEngine } from '#engine/start.ts';
import { FIELDS } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import { armOf, RUN_DEFAULTS } from '#spec/index.ts';
import { Measurer, measureDims } from '../measure.ts';
import { TAKES } from './index.ts';
import { Measurements } from './measurements.ts';

const ALL = { slow: true, rare: true };

// What a new measurement needs: a probe, a row of the table, and how it is taken.
const probe = (neurons: ArrayLike<number>, fusion: number): number[] =>
  Array.from({ length: fusion }, (_, f) => {
    const size = neurons.length / fusion;
    return (
      Array.from({ length: size }, (_n, n) => neurons[n * fusion + f]).filter((a) => a > 0).length /
      size
    );
  });
const table = {
  ...FIELDS,
  awake: {
    per: 'neuron',
    unit: 'part',
    range: [0, 1],
    estimator: 'Part of held-out samples at which a neuron is on',
  },
} as const;
const added = Measurements.of(table, {
  ...TAKES,
  awake: ({ dims, inspection }) => probe(inspection.neurons, dims.fusion),
});

it('a row without its take does not compile', () => {
  // @ts-expect-error `awake` has a row, but nobody takes it.
  Measurements.of(table, TAKES);
});

it('has a take for every row, and none besides', () => {
  expect(Object.keys(TAKES).sort()).toEqual(Object.keys(FIELDS).sort());
});

describe('a measurement that is added', () => {
  const source = new SyntheticSource({ ...RUN_DEFAULTS, trainSize: 64 });
  const dims = {
    inputs: source.modalities.map(({ inputs }) => inputs),
    ...{ hidden: 6, latent: 4, shared: 4, fusion: 5, classes: source.classes.length },
  };
  const replicas = [{ seed: 1, params: armOf(['vanilla']) }];
  const usual = new Measurer(dims, source, [1], 32);
  const more = new Measurer(dims, source, [1], 32, { measurements: added });
  let rows: Float32Array;
  let known: Float32Array;
  let neurons: ArrayLike<number>;

  beforeAll(async () => {
    const task = { dims, batch: 8, steps: 2, replicas, source };
    const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
    const { loss } = await trainer.advance(2);
    const sample = await more.take(trainer, replicas, loss, ALL);
    neurons = sample.inspect(0).neurons;
    rows = await more.rows(sample);
    known = await usual.rows(await usual.take(trainer, replicas, loss, ALL));
    trainer.dispose();
  });

  it('stands behind all others, which stay where and what they were', () => {
    const { width } = layoutOf(measureDims(dims));
    expect(more.layout.fields.awake).toEqual({ offset: width, length: 5 });
    expect(rows.subarray(0, width)).toEqual(known);
  });

  it('is measured', () => {
    const { offset } = more.layout.fields.awake;
    expect([...rows.subarray(offset)]).toEqual(probe(neurons, 5).map(Math.fround));
  });
});
