import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { type ArmParams, armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { CpuTrainer } from '../plan/wasm/trainer.ts';
import type { Task } from '../task.ts';
import { testPlan } from '../testing/plan-suite.ts';
import type { Trainer } from '../trainer.ts';
import { fakePort } from './testing/threads.ts';
import { PooledTrainer } from './trainer.ts';

testPlan(
  (task) => PooledTrainer.start(task, [fakePort(), fakePort()]),
  async (path) => new Uint8Array(await readFile(`public/data/${path}`)),
);

const vanilla = armOf(['vanilla']);
const source = new SyntheticSource({ ...RUN_DEFAULTS, trainSize: 128 });
const task: Task = {
  dims: { inputs: [32, 32], hidden: 12, latent: 6, shared: 5, fusion: 7, classes: 8 },
  batch: 8,
  steps: 60,
  replicas: [vanilla, armOf(['ebr']), unimodalArm(0), unimodalArm(1)].flatMap((params) =>
    [1, 2].map((seed) => ({ seed, params })),
  ),
  source,
};
const borrowing: ArmParams = { ...vanilla, umt: 4, lambda: 1, teacherFrom: 'control' };
const threads = (count: number) => Array.from({ length: count }, fakePort);

/** Trains, lets an arm borrow from controls in mid-run, and goes on. */
async function story(trainer: Trainer) {
  await trainer.advance(7);
  const gradients = await trainer.gradients();
  trainer.set(1, borrowing);
  await trainer.advance(5);
  trainer.set(1, armOf(['distill']));
  const { loss, divergedAt } = await trainer.advance(3);
  return { gradients, loss, divergedAt, ...(await trainer.snapshot()) };
}

describe('the pool', () => {
  it.each([0, 1, 2, 7])('gives with %i helpers the bits of one thread', async (count) => {
    const alone = await story(new CpuTrainer(task));
    const ports = threads(count);
    const pooled = await PooledTrainer.start(task, ports);
    expect(await story(pooled)).toEqual(alone);
    // One group of the eight replicas was three while an arm borrowed.
    expect(pooled.threads).toBe(Math.min(1 + count, 6));
    for (const { asked } of ports) expect(asked).toBeGreaterThan(0);
    pooled.dispose();
  });

  it('goes on from a snapshot of any other number of threads', async () => {
    const pooled = await PooledTrainer.start(task, threads(2));
    await pooled.advance(6);
    const half = await pooled.snapshot();
    const alone = new CpuTrainer(task);
    alone.restore(half);
    pooled.restore(half);
    await Promise.all([pooled.advance(9), alone.advance(9)]);
    expect(await pooled.snapshot()).toEqual(await alone.snapshot());
  });

  it('says that a thread ended, and answers nothing more', async () => {
    const [port, other] = threads(2);
    const pooled = await PooledTrainer.start(task, [port, other]);
    await pooled.advance(2);
    const under = pooled.advance(1);
    port.kill('A thread ended.');
    await expect(under).rejects.toThrow('A thread ended.');
    expect(await pooled.lost).toBe('A thread ended.');
    await expect(pooled.snapshot()).rejects.toThrow();
  });

  it('does not start where a thread cannot hold its share', async () => {
    const huge = { ...task, dims: { ...task.dims, hidden: 2 ** 26 } };
    await expect(PooledTrainer.start(huge, threads(1))).rejects.toThrow();
  });
});
