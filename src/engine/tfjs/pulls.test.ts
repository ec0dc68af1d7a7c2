import { beforeAll, describe, expect, it } from 'vitest';
import { layerOf, layerSize, parameterTable } from '#model/index.ts';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { randomSource } from '../testing/device.ts';
import { float64Slopes } from '../testing/float64-objective.ts';
import type { Replica } from '../trainer.ts';
import { startBackend } from './tf.ts';
import { TfjsTrainer } from './trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const source = randomSource([5, 4, 3]);
const sizes = { hidden: 6, latent: 4, shared: 3, fusion: 5, classes: source.classes.length };
const dims = { inputs: [5, 4, 3], ...sizes };
const table = parameterTable(dims);

const arm = (changes: Partial<ArmParams>): ArmParams => ({ ...armOf(['vanilla']), ...changes });
const controls = [0, 1, 2].map((index) => unimodalArm(index));
const borrower = arm({ lambda: 0.8, teacherFrom: 'control', umt: 3 });

const BORROWING: Record<string, ArmParams> = {
  'mse from a control': arm({ lambda: 0.8, teacherFrom: 'control' }),
  'cosine from a control': arm({ lambda: 0.8, distance: 'cosine', teacherFrom: 'control' }),
  'InfoNCE from a control': arm({ lambda: 0.8, distance: 'infonce', teacherFrom: 'control' }),
  'one student': arm({ lambda: 0.8, student: 3, teacher: 2 }),
  'all teachers at once': arm({ lambda: 0.8, teacher: 0, student: 2, teacherFrom: 'control' }),
  'unimodal teachers': arm({ umt: 4 }),
  'an answer that counts less': arm({ task: 0.3, lambda: 0.5 }),
  'two senses of three': arm({ only: 5 }),
  everything: { ...armOf(['distill', 'ebr', 'dropout', 'umt']), teacherFrom: 'control', task: 0.6 },
};

const replicasOf = (arms: readonly ArmParams[], seed = 1): Replica[] =>
  arms.map((params) => ({ seed, params }));
const taskOf = (replicas: readonly Replica[]) => ({ dims, batch: 7, steps: 40, replicas, source });
const make = (replicas: readonly Replica[]) => new TfjsTrainer('cpu', taskOf(replicas));

describe('pulls', () => {
  beforeAll(() => startBackend('cpu', WASM));

  it.each(Object.keys(BORROWING))('have the gradients of double precision: %s', async (name) => {
    const replicas = replicasOf([...controls, BORROWING[name]]);
    const trainer = make(replicas);
    await trainer.advance(3);
    const gradients = (await trainer.gradients())[3];
    const slope = float64Slopes(taskOf(replicas), 3, trainer.step, await trainer.read());
    for (const layer of table.layers) {
      const found = gradients.subarray(layer.offset, layer.offset + layerSize(layer));
      const largest = Math.max(1e-3, ...found.map(Math.abs));
      found.forEach((value, k) => {
        if (k % 3 > 0) return;
        const off = Math.abs(value - slope(layer.offset + k)) / largest;
        expect(off, `${layer.name} ${k}`).toBeLessThan(2e-4);
      });
    }
    trainer.dispose();
  });

  it('pull towards the control, and never move it', async () => {
    const [alone, together] = [
      make(replicasOf(controls)),
      make(replicasOf([...controls, borrower])),
    ];
    for (const trainer of [alone, together]) await trainer.advance(5);
    expect((await together.read()).slice(0, 3)).toEqual(await alone.read());
    const samples = (seed: number) => source.heldOut(seed, 9);
    const apart = async (umt: number) => {
      const trainer = make(replicasOf([...controls, arm({ umt })]));
      await trainer.advance(60);
      const codes = (await trainer.encode(samples)).map((encoding) => encoding.codes);
      trainer.dispose();
      return [0, 1, 2].map((i) => Math.hypot(...codes[3][i].map((z, k) => z - codes[i][i][k])));
    };
    const [free, pulled] = [await apart(0), await apart(20)];
    pulled.forEach((distance, i) => {
      expect(distance, `encoder ${i}`).toBeLessThan(free[i] / 2);
    });
  });

  it('give a borrower the bits that it has with its controls alone', async () => {
    const others = [arm({}), armOf(['ebr']), borrower];
    const replicas = [...replicasOf([...others, ...controls], 1), ...replicasOf([arm({})], 2)];
    const [crowd, pair] = [make(replicas), make(replicasOf([...controls, borrower]))];
    for (const trainer of [crowd, pair]) await trainer.advance(6);
    expect((await crowd.read())[2]).toEqual((await pair.read())[3]);
  });

  it('are the own encoder where the run has no control', async () => {
    const bits = async (replicas: Replica[]) => {
      const trainer = make(replicas);
      await trainer.advance(4);
      return (await trainer.read())[0];
    };
    const own = await bits(replicasOf([arm({ lambda: 0.8 })]));
    expect(await bits(replicasOf([borrower]))).toEqual(own);
    const elsewhere = [{ seed: 1, params: borrower }, ...replicasOf(controls, 2)];
    expect(await bits(elsewhere)).toEqual(own);
    expect(await bits(replicasOf([borrower, ...controls]))).not.toEqual(own);
  });

  it('leave at rest what nobody trains while the answer does not count, and show its loss', async () => {
    const before = arm({
      task: 0,
      lambda: 1,
      student: 2,
      teacherFrom: 'control',
      weightDecay: 0.1,
    });
    const trainer = make(replicasOf([before, controls[0], arm({})]));
    const [start] = await trainer.read();
    const { loss } = await trainer.advance(1);
    expect(loss[0]).toBe(loss[2]);
    await trainer.advance(4);
    const [end] = await trainer.read();
    const moved = table.layers
      .map(({ name }) => name)
      .filter((name) => {
        const [a, b] = [layerOf(table, start, name).weights, layerOf(table, end, name).weights];
        return a.some((value, k) => value !== b[k]);
      });
    const observers = ['readout0', 'readout1', 'readout2', 'discriminator.0', 'discriminator.1'];
    expect(moved.sort()).toEqual(['encoder1.0', 'encoder1.1', ...observers].sort());
    trainer.set(0, { ...before, task: 1, lambda: 0 });
    await trainer.advance(1);
    const [last] = await trainer.read();
    expect(layerOf(table, last, 'fusion').weights).not.toEqual(
      layerOf(table, end, 'fusion').weights,
    );
    trainer.dispose();
  });

  it('are the same on wasm', async () => {
    const replicas = replicasOf([...controls, borrower]);
    const cpu = make(replicas);
    await cpu.advance(3);
    const [state, expected] = [await cpu.snapshot(), await cpu.gradients()];
    await startBackend('wasm', WASM);
    const wasm = new TfjsTrainer('wasm', taskOf(replicas));
    wasm.restore(state);
    const found = await wasm.gradients();
    const off = found[3].map((value, k) => Math.abs(value - expected[3][k]));
    expect(Math.max(...off)).toBeLessThan(1e-5);
    await startBackend('cpu', WASM);
  });
});
