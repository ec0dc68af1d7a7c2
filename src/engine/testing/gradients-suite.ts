import { beforeAll, describe, expect, it } from 'vitest';
import { type Dims, layerSize, parameterTable } from '#model/index.ts';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { startBackend } from '../tfjs/tf.ts';
import { TfjsTrainer } from '../tfjs/trainer.ts';
import { randomSource } from './device.ts';
import { float64Slopes } from './float64-objective.ts';
import type { StartPlan } from './plan-suite.ts';

const arm = (changes: Partial<ArmParams>): ArmParams => ({ ...armOf(['vanilla']), ...changes });

/** One objective each, and all at once. */
const OBJECTIVES: Record<string, ArmParams> = {
  vanilla: arm({}),
  'one modality only': arm({ only: 2 }),
  'a stronger teacher': arm({ beta: 0.7, teacher: 2 }),
  dropout: arm({ pDrop: 0.4 }),
  substitution: arm({ pSub: 0.5 }),
  'distillation, mse': arm({ lambda: 0.8 }),
  'distillation, cosine': arm({ lambda: 0.8, distance: 'cosine' }),
  'distillation, InfoNCE': arm({ lambda: 0.8, distance: 'infonce', teacher: 2 }),
  'reallocation block': arm({ gate: 0.6 }),
  'shared semantic head': arm({ mu: 0.7 }),
  adversary: arm({ gate: 1, alpha: 0.4 }),
  confusion: arm({ gate: 1, alpha: 0.4, align: 'confusion' }),
  'a direct distance of codes': arm({ gate: 1, alpha: 0.4, align: 'mmd' }),
  'a disturbance': arm({ gate: 1, alpha: 0.4, align: 'noise' }),
  'a discriminator that learns more often': arm({
    ...{ gate: 1, alpha: 0.4, align: 'confusion', judgeSteps: 3 },
  }),
  'confusion with all else': {
    ...armOf(['distill', 'ebr', 'dropout']),
    align: 'confusion',
    mu: 0.5,
  },
  'one student': arm({ lambda: 0.8, teacher: 2, student: 1 }),
  'all teachers at once': arm({ lambda: 0.8, teacher: 0 }),
  'an answer that counts less': arm({ task: 0.3, mu: 0.7, lambda: 0.5 }),
  'no answer': arm({ task: 0, lambda: 0.5 }),
  'OGM-GE, which only changes steps': arm({ ogm: 0.5 }),
  everything: { ...armOf(['distill', 'ebr', 'dropout']), beta: 0.5, gate: 0.8, alpha: 0.35 },
};
/** Those that borrow codes from controls. */
const BORROWING: Record<string, ArmParams> = {
  'mse from a control': arm({ lambda: 0.8, teacherFrom: 'control' }),
  'cosine from a control': arm({ lambda: 0.8, distance: 'cosine', teacherFrom: 'control' }),
  'InfoNCE from a control': arm({ lambda: 0.8, distance: 'infonce', teacherFrom: 'control' }),
  'all controls at once': arm({ lambda: 0.8, teacher: 0, teacherFrom: 'control' }),
  'unimodal teachers': arm({ umt: 4 }),
  'no answer, from a control': arm({ task: 0, lambda: 0.5, teacherFrom: 'control' }),
  'everything, from controls': { ...OBJECTIVES.everything, teacherFrom: 'control', umt: 2 },
};
/** Other networks than the usual one. */
type Form = Pick<Dims, 'linear' | 'sum' | 'numbers' | 'initial'>;
const FORMS: Form[] = [
  { numbers: true },
  { linear: true },
  { sum: true },
  { linear: true, sum: true, numbers: true, initial: 0.3 },
];
const SIZES = { hidden: 13, latent: 6, shared: 5, fusion: 7 };
const TOLERANCE = 1e-5;

/** Where the weights and the bias of every layer lie in the flat list. */
const tensors = (dims: Dims) =>
  parameterTable(dims).layers.flatMap((layer) => {
    const { name, offset, outputs } = layer;
    const end = offset + layerSize(layer);
    return [
      { name: `${name} weights`, start: offset, end: end - outputs },
      { name: `${name} bias`, start: end - outputs, end },
    ];
  });

/** What every target of the compiled plan promises of its gradients. */
export function testGradients(start: StartPlan): void {
  describe('gradients of the compiled plan', () => {
    beforeAll(() => startBackend('cpu', ''));

    async function compare(
      widths: number[],
      batch: number,
      sizes: typeof SIZES,
      arms: Record<string, ArmParams>,
      withControls = false,
      form: Form = {},
    ) {
      const source = randomSource(widths, 5, form.numbers ? 'numbers' : undefined);
      const dims = { inputs: widths, classes: source.classes.length, ...sizes, ...form };
      const names = Object.keys(arms);
      const own = names.map((name, r) => ({ seed: 1 + (r % 2), params: arms[name] }));
      const controls = [1, 2].flatMap((seed) =>
        widths.map((_, i) => ({ seed, params: unimodalArm(i) })),
      );
      const replicas = withControls ? [...own, ...controls] : own;
      const task = { dims, batch, steps: 10, replicas, source };
      const plan = await start(task);
      const reference = new TfjsTrainer('cpu', task);
      for (const trainer of [plan, reference]) await trainer.advance(2);
      plan.restore(await reference.snapshot());
      const [found, expected] = [await plan.gradients(), await reference.gradients()];
      const weights = await plan.read();
      for (const [r, name] of names.entries()) {
        const slope = float64Slopes(task, r, plan.step, weights);
        for (const tensor of tensors(dims)) {
          const part = (values: Float32Array) => values.subarray(tensor.start, tensor.end);
          const [a, b] = [part(found[r]), part(expected[r])];
          const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          const limit = TOLERANCE * largest;
          a.forEach((value, k) => {
            if (Math.abs(value - b[k]) <= limit) return;
            const exact = slope(tensor.start + k);
            const off = Math.abs(value - exact);
            expect(off, `${name}: ${tensor.name} ${k}`).toBeLessThanOrEqual(limit);
          });
        }
      }
      plan.dispose();
      reference.dispose();
    }

    it('equal those of tfjs for every objective, side by side', () =>
      compare([9, 6], 10, SIZES, OBJECTIVES));

    it.each(Object.keys(OBJECTIVES))('equal those of tfjs for %s alone', (name) =>
      compare([9, 6], 10, SIZES, { [name]: OBJECTIVES[name] }),
    );

    it('equal those of tfjs for every objective beside controls', () =>
      compare([9, 6], 10, SIZES, { ...BORROWING, ...OBJECTIVES }, true));

    it.each(Object.keys(BORROWING))('equal those of tfjs for %s', (name) =>
      compare([9, 6], 10, SIZES, { [name]: BORROWING[name] }, true),
    );

    it.each([2, 3, 4, 5, 6])('equal those of tfjs for %i modalities', async (m) => {
      const widths = [9, 6, 4, 11, 1, 8].slice(0, m);
      await compare(widths, 7, SIZES, { everything: OBJECTIVES.everything });
      const [all, some] = [BORROWING['everything, from controls'], arm({ only: 2 ** m - 2 })];
      await compare(widths, 7, SIZES, { all, some }, true);
    });

    it.each(FORMS)('equal those of tfjs where the network is %o', async (form) => {
      const { vanilla, everything } = OBJECTIVES;
      await compare([9, 6], 10, SIZES, { vanilla, everything }, false, form);
      const borrowing = BORROWING['everything, from controls'];
      await compare([1, 1, 3], 7, SIZES, { borrowing, modulated: arm({ ogm: 0.5 }) }, true, form);
    });

    it.each([1, 50, 64])('equal those of tfjs for batches of %i', (batch) =>
      compare([9, 6], batch, SIZES, { vanilla: OBJECTIVES.vanilla, all: OBJECTIVES.everything }),
    );

    it('equal those of tfjs where every size is a whole number of tiles', () =>
      compare(
        [32, 16],
        32,
        { hidden: 32, latent: 16, shared: 16, fusion: 32 },
        { vanilla: OBJECTIVES.vanilla, all: OBJECTIVES.everything },
      ));
  });
}
