import { describe, expect, it } from 'vitest';
import { CorrelatedSource } from '#data/correlated.ts';
import { type Dims, layerOf, parameterTable } from '#model/index.ts';
import { baseOf, presetFor } from '#spec/index.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import { halfTime } from '#spec/scenarios/correlated/half-time.ts';
import { CpuTrainer } from './plan/wasm/trainer.ts';

const HIDDEN = 32;
const DIMS: Dims = {
  ...{ inputs: [1, 1], hidden: HIDDEN, latent: 2, shared: 2, fusion: 2, classes: 2 },
  ...{ linear: true, sum: true, numbers: true, initial: 1e-4 },
};
const CELLS: [ratio: number, correlation: number][] = [
  [1.5, 0],
  [2, 0.5],
  [3, 0],
  [3, 0.8],
];

/** What the answer moves with a sense, along what is asked for: both layers of its encoder as one. */
function gainOf(values: Float32Array, sense: number): number {
  const table = parameterTable(DIMS);
  const [first, second] = [0, 1].map((k) => layerOf(table, values, `encoder${sense}.${k}`).weights);
  return first.reduce((sum, w, h) => sum + w * (second[2 * h + 1] - second[2 * h]), 0) / Math.SQRT2;
}

/** Trains until the weak sense is past one half; both senses start alike, as the theory has it. */
async function measured(ratio: number, correlation: number, learningRate: number) {
  const preset = presetFor('correlated');
  const run = { ...preset.run, ratio, correlation, engine: 'plan-cpu' } as const;
  const source = new CorrelatedSource(run);
  const replicas = [{ seed: 1, params: { ...baseOf(preset), learningRate } }];
  const trainer = new CpuTrainer({ dims: DIMS, batch: 64, steps: 1e5, replicas, source });
  const start = await trainer.snapshot();
  const table = parameterTable(DIMS);
  for (const k of [0, 1]) {
    const [strong, weak] = [0, 1].map((i) =>
      layerOf(table, start.replicas[0].values, `encoder${i}.${k}`),
    );
    weak.weights.set(strong.weights);
  }
  trainer.restore(start);
  const steps: number[] = [];
  const gains: number[][] = [[], []];
  while ((gains[1].at(-1) ?? 0) < 0.55) {
    const [values] = await trainer.read();
    steps.push(trainer.step);
    for (const i of [0, 1]) gains[i].push(gainOf(values, i));
    await trainer.advance(Math.round(0.02 / learningRate));
  }
  const [a, b] = gains.map((values) => halfTime(steps, values, 1));
  return { waits: b / a, overshoot: Math.max(...gains[0]) - 1 };
}

/** A test of the engine from outside: what it must measure was computed by others, on paper. */
describe('two linear layers a sense, added', () => {
  it.each(CELLS)(
    'wait as the closed form says, by 7 in 100, at rate .01: ratio %s, correlation %s',
    async (r, rho) => {
      const [found, { waits, overshoot }] = [await measured(r, rho, 0.01), closedForm(r, rho)];
      expect(Math.abs(found.waits / waits - 1)).toBeLessThan(0.07);
      expect(Math.abs(found.overshoot - overshoot)).toBeLessThan(0.05);
    },
  );

  it.each(CELLS.slice(0, 3))(
    'and by 1 in 100 at rate .001: ratio %s, correlation %s',
    async (r, rho) => {
      const [found, { waits, overshoot }] = [await measured(r, rho, 0.001), closedForm(r, rho)];
      expect(Math.abs(found.waits / waits - 1)).toBeLessThan(0.01);
      expect(Math.abs(found.overshoot - overshoot)).toBeLessThan(0.02);
    },
  );
});
