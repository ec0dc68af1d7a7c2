import { beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import type { DataSource } from '#data/source.ts';
import { SyntheticSource } from '#data/synthetic.ts';
import { layerOf, parameterTable } from '#model/index.ts';
import { type ArmParams, armOf, presetOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import type { Task } from '../task.ts';
import { startBackend } from '../tfjs/tf.ts';
import { TfjsTrainer } from '../tfjs/trainer.ts';
import type { Replica, Trainer } from '../trainer.ts';

const everything: ArmParams = {
  ...armOf(['distill', 'ebr', 'dropout']),
  distance: 'infonce',
  teacher: 2,
  beta: 0.5,
  clip: 5,
};
const vanilla = armOf(['vanilla']);
const ARMS: ArmParams[] = [
  vanilla,
  everything,
  armOf(['distill']),
  armOf(['ebr']),
  { ...armOf(['ebr']), align: 'confusion', judgeSteps: 2 },
  unimodalArm(1),
  { ...armOf(['ogm-ge', 'dropout']), clip: 1 },
];
const source = new SyntheticSource({ ...RUN_DEFAULTS, modalities: 3, trainSize: 256 });

function taskOf(replicas: readonly Replica[], from: DataSource = source): Task {
  const sizes = { hidden: 13, latent: 6, shared: 5, fusion: 7, classes: from.classes.length };
  const dims = { inputs: from.modalities.map((modality) => modality.inputs), ...sizes };
  return { dims, batch: 10, steps: 40, replicas, source: from };
}

const REPLICAS = ARMS.flatMap((params) => [1, 2].map((seed) => ({ seed, params })));
const bits = (rows: readonly Float32Array[]) =>
  rows.map((row) => new Uint32Array(row.slice().buffer));
const closeTo = (a: ArrayLike<number>, b: ArrayLike<number>, limit: number) => {
  const differences = Array.from(a, (value, k) => Math.abs(value - b[k]));
  expect(Math.max(...differences)).toBeLessThan(limit);
};

/** Starts a trainer of the compiled plan, on whatever target. */
export type StartPlan = (task: Task) => Promise<Trainer>;

/** What every target of the compiled plan promises. */
export function testPlan(startPlan: StartPlan, load: (path: string) => Promise<Uint8Array>): void {
  describe('the compiled plan', () => {
    const open: Trainer[] = [];
    const start = async (task: Task) => {
      const trainer = await startPlan(task);
      open.push(trainer);
      return trainer;
    };
    const trained = async (steps: number, replicas: readonly Replica[] = REPLICAS) => {
      const trainer = await start(taskOf(replicas));
      await trainer.advance(steps);
      return trainer.read();
    };
    beforeAll(async () => {
      await startBackend('cpu', '');
      return () => {
        for (const trainer of open) trainer.dispose();
      };
    });

    it('gives the same bits twice, and different ones for another seed', async () => {
      const [first, second] = [await trained(8), await trained(8)];
      expect(bits(first)).toEqual(bits(second));
      expect(first[0]).not.toEqual(first[1]);
    });

    it('trains replica r of R to the bits it has alone, whatever the others do', async () => {
      const together = await trained(12);
      for (const [r, replica] of REPLICAS.entries()) {
        const [alone] = await trained(12, [replica]);
        expect(bits([alone]), `replica ${r}`).toEqual(bits([together[r]]));
      }
    });

    it('gives a borrower the bits that it has with its controls alone, and moves no lender', async () => {
      const borrower: ArmParams = { ...armOf(['distill-control', 'umt']), distance: 'infonce' };
      const controls = [0, 1, 2].map((index) => ({ seed: 2, params: unimodalArm(index) }));
      const pair = await trained(12, [...controls, { seed: 2, params: borrower }]);
      const crowd = await trained(12, [...REPLICAS, { seed: 2, params: borrower }, ...controls]);
      expect(bits([crowd[REPLICAS.length]])).toEqual(bits([pair[3]]));
      expect(bits(pair.slice(0, 3))).toEqual(bits(await trained(12, controls)));
      const [alone] = await trained(12, [{ seed: 2, params: { ...borrower, umt: 0 } }]);
      const [own] = await trained(12, [{ seed: 2, params: { ...borrower, teacherFrom: 'own' } }]);
      expect(bits([alone])).toEqual(bits([own]));
      expect(alone).not.toEqual(pair[3]);
    });

    it('rests and teaches as tfjs does before the answer counts, and shows its loss', async () => {
      const taught = { lambda: 1, teacherFrom: 'control', weightDecay: 0.05 } as const;
      const before: ArmParams = { ...vanilla, ...taught, task: 0 };
      const params = [before, { ...before, student: 3 }, unimodalArm(0), vanilla];
      const task = taskOf(params.map((own) => ({ seed: 1, params: own })));
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      const { loss } = await plan.advance(1);
      expect([loss[0], loss[1]]).toEqual([loss[3], loss[3]]);
      await tfjs.advance(1);
      for (const change of [{}, { task: 1, lambda: 0 }]) {
        for (const trainer of [plan, tfjs]) trainer.set(0, { ...before, ...change });
        closeTo((await plan.advance(8)).loss, (await tfjs.advance(8)).loss, 1e-3);
        const [found, expected] = [await plan.read(), await tfjs.read()];
        found.forEach((row, r) => {
          closeTo(row, expected[r], 1e-3);
        });
      }
      const resting = layerOf(parameterTable(task.dims), (await plan.read())[1], 'fusion');
      const fresh = layerOf(
        parameterTable(task.dims),
        (await trained(0, task.replicas))[1],
        'fusion',
      );
      expect(resting.weights).toEqual(fresh.weights);
      const alone = await start(taskOf([{ seed: 1, params: before }]));
      expect((await alone.advance(1)).loss[0]).toBe(loss[0]);
      tfjs.dispose();
    });

    it('gives the same bits in one slice, in many, and across snapshot and restore', async () => {
      const whole = await trained(9);
      const parts = await start(taskOf(REPLICAS));
      for (const steps of [1, 3]) await parts.advance(steps);
      const snapshot = structuredClone(await parts.snapshot());
      const resumed = await start(taskOf(REPLICAS));
      await resumed.advance(2);
      resumed.restore(snapshot);
      expect(resumed.step).toBe(4);
      await resumed.advance(5);
      expect(bits(await resumed.read())).toEqual(bits(whole));
    });

    it('is not changed by measuring', async () => {
      const trainer = await start(taskOf(REPLICAS));
      for (let step = 0; step < 6; step++) {
        await trainer.advance(1);
        await trainer.gradients();
        await trainer.encode((seed) => source.heldOut(seed, 9));
        await trainer.meanCodes((seed) => source.reference(seed, 9));
        await trainer.snapshot();
      }
      expect(bits(await trainer.read())).toEqual(bits(await trained(6)));
    });

    it('changes only the replica whose settings change, from that step on', async () => {
      const replicas = [REPLICAS[0], REPLICAS[0], REPLICAS[1]];
      const switched = await start(taskOf(replicas));
      await switched.advance(3);
      switched.set(0, everything);
      await switched.advance(3);
      switched.set(0, vanilla);
      await switched.advance(3);
      const [plain, weights] = [await trained(9, replicas), await switched.read()];
      expect(weights[0]).not.toEqual(plain[0]);
      expect(bits(weights.slice(1))).toEqual(bits(plain.slice(1)));
    });

    it('goes on from a snapshot of tfjs, and tfjs from one of it, along the same losses', async () => {
      const task = taskOf(REPLICAS.filter(({ seed }) => seed === 2));
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      await tfjs.advance(4);
      plan.restore(await tfjs.snapshot());
      closeTo((await plan.advance(5)).loss, (await tfjs.advance(5)).loss, 1e-3);
      tfjs.restore(await plan.snapshot());
      closeTo((await plan.advance(5)).loss, (await tfjs.advance(5)).loss, 1e-3);
      tfjs.dispose();
    });

    it.each([
      { optimizer: 'adam', clip: 0.5, schedule: 'cosine' },
      { optimizer: 'adamw', weightDecay: 0.05, schedule: 'linear' },
      { optimizer: 'sgd', learningRate: 0.02, warmup: 5 },
      { optimizer: 'sgd', learningRate: 0.02, schedule: 'stairs' },
      { optimizer: 'sgd', momentum: 0, clip: 1, learningRate: 0.02 },
      { ogm: 0.3 },
      { ogm: 0.8, clip: 0.5, optimizer: 'sgd', learningRate: 0.02 },
      { ogm: 0.5, only: 6, lambda: 1 },
      { judgeSteps: 4, gate: 1, alpha: 0.5, schedule: 'linear' },
      { judgeSteps: 3, clip: 0.05, optimizer: 'adamw', weightDecay: 0.05 },
      { judgeSteps: 5, clip: 0.05, optimizer: 'sgd', learningRate: 0.02 },
    ] as const)('optimises as tfjs does: %o', async (changes) => {
      const task = taskOf([{ seed: 1, params: { ...vanilla, ...changes } }, REPLICAS[1]]);
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      await Promise.all([plan.advance(15), tfjs.advance(15)]);
      const [a, b] = [await plan.read(), await tfjs.read()];
      closeTo(a[0], b[0], 1e-4);
      closeTo(a[1], b[1], 1e-4);
      tfjs.dispose();
    });

    it('lets the discriminator descend what it descends, on one batch, as often as it is told', async () => {
      const sgd = { ...vanilla, optimizer: 'sgd', momentum: 0, weightDecay: 0 } as const;
      const { seed } = REPLICAS[0];
      const task = taskOf([{ seed, params: { ...sgd, learningRate: 0.05 } }]);
      const { layers } = parameterTable(task.dims);
      const judge = layers.filter(({ group }) => group === 'discriminator');
      const [{ offset }] = judge;
      const isJudges = (_: number, k: number) => k >= offset;
      expect(layers.slice(-judge.length)).toEqual(judge);

      const byHand = await start(task);
      const begin = await byHand.snapshot();
      const [{ values }] = begin.replicas;
      for (let k = 0; k < 3; k++) {
        const [gradient] = await byHand.gradients();
        for (let i = offset; i < values.length; i++) values[i] -= 0.05 * gradient[i];
        byHand.restore(begin);
      }

      const often = await start(
        taskOf([{ seed, params: { ...task.replicas[0].params, judgeSteps: 3 } }]),
      );
      await often.advance(1);
      const [moved] = await often.read();
      closeTo(moved.filter(isJudges), values.filter(isJudges), 1e-6);
      const once = await start(task);
      await once.advance(1);
      const [plain] = await once.read();
      expect(moved.slice(0, offset)).toEqual(plain.slice(0, offset));
      expect(moved.slice(offset)).not.toEqual(plain.slice(offset));
    });

    it('starts Adam afresh after SGD, as tfjs does', async () => {
      const sgd = { ...vanilla, optimizer: 'sgd', learningRate: 0.02 } as const;
      const task = taskOf([{ seed: 1, params: sgd }]);
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      for (const trainer of [plan, tfjs]) {
        await trainer.advance(20);
        trainer.set(0, vanilla);
      }
      const [before] = await plan.read();
      await Promise.all([plan.advance(1), tfjs.advance(1)]);
      const [after] = await plan.read();
      closeTo(after, before, 2e-3);
      closeTo(after, (await tfjs.read())[0], 1e-4);
      tfjs.dispose();
    });

    it('forgets the gradient of what a switch takes off the path, as tfjs does', async () => {
      const on: ArmParams = { ...vanilla, gate: 1, mu: 0.7 };
      const task = taskOf([{ seed: 1, params: on }]);
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      for (const trainer of [plan, tfjs]) {
        await trainer.advance(3);
        trainer.set(0, { ...on, gate: 0 });
        await trainer.advance(5);
      }
      closeTo((await plan.read())[0], (await tfjs.read())[0], 1e-4);
      closeTo((await plan.gradients())[0], (await tfjs.gradients())[0], 1e-4);
      tfjs.dispose();
    });

    it('encodes as tfjs does', async () => {
      const task = taskOf(REPLICAS);
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      await tfjs.advance(3);
      plan.restore(await tfjs.snapshot());
      const samples = (seed: number) => source.heldOut(seed, 9);
      const [found, expected] = [await plan.encode(samples), await tfjs.encode(samples)];
      const means = [await plan.meanCodes(samples), await tfjs.meanCodes(samples)];
      found.forEach((encoding, r) => {
        for (const name of ['codes', 'fused', 'shared', 'readouts'] as const) {
          encoding[name].forEach((part, i) => {
            closeTo(part, expected[r][name][i], 1e-4);
          });
        }
        encoding.substitutes.flat().forEach((part, k) => {
          closeTo(part, expected[r].substitutes.flat()[k], 1e-4);
        });
        means[0][r].forEach((mean, i) => {
          closeTo(mean, means[1][r][i], 1e-4);
        });
      });
      tfjs.dispose();
    });

    it.each([1, 3])(
      'stops a diverging replica alone and keeps its last good state: %i',
      async (judgeSteps) => {
        const wild = { seed: 1, params: { ...vanilla, learningRate: 0.1, judgeSteps } };
        const trainer = await start(taskOf([REPLICAS[0], wild, REPLICAS[1]]));
        await trainer.advance(4);
        trainer.set(1, { ...wild.params, learningRate: 1e30 });
        const { divergedAt } = await trainer.advance(6);
        expect(divergedAt[1]).toBeGreaterThanOrEqual(4);
        expect([divergedAt[0], divergedAt[2]]).toEqual([-1, -1]);
        const weights = await trainer.read();
        expect(bits(weights.slice(0, 1))).toEqual(bits(await trained(10, [REPLICAS[0]])));
        expect(weights[1].every(Number.isFinite)).toBe(true);
        expect((await trainer.snapshot()).replicas[1].divergedAt).toBe(divergedAt[1]);
        expect((await trainer.advance(3)).divergedAt[1]).toBe(divergedAt[1]);
        expect(bits([(await trainer.read())[1]])).toEqual(bits([weights[1]]));
      },
    );

    it.each([
      ['digits', { pixelNoise: 0.3 }],
      ['landsat', { noise2: 0.5, noise4: 1 }],
    ])('makes the batches of %s, with live noise, that the host makes', async (id, noise) => {
      const run = { ...RUN_DEFAULTS, ...presetOf(id)?.run, ...noise, trainSize: 200 };
      const task = taskOf([REPLICAS[0], REPLICAS[1]], await openSource(run, load));
      const [plan, tfjs] = [await start(task), new TfjsTrainer('cpu', task)];
      closeTo((await plan.advance(1)).loss, (await tfjs.advance(1)).loss, 1e-3);
      closeTo((await plan.advance(19)).loss, (await tfjs.advance(19)).loss, 1e-3);
      tfjs.dispose();
    });
  });
}
