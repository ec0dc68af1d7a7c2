import { describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { CpuTrainer } from '../plan/wasm/trainer.ts';
import { startEngine } from '../start.ts';
import type { Replica, Trainer } from '../trainer.ts';
import { fakePort } from './testing/threads.ts';
import { PooledTrainer } from './trainer.ts';

const run = { ...RUN_DEFAULTS, engine: 'plan-cpu', trainSize: 64 } as const;
const sourceWith = (weakNoise: number, trainSize = 64) =>
  new SyntheticSource({ ...run, weakNoise, trainSize });
const [quiet, loud, short] = [sourceWith(0), sourceWith(3), sourceWith(1, 70)];

const task = {
  dims: {
    inputs: [32, 32],
    ...{ hidden: 12, latent: 6, shared: 5, block: 5, judge: 8, fusion: 7, classes: 8 },
  },
  batch: 8,
  steps: 20,
  source: quiet,
};

const taught = { ...armOf(['distill']), teacherFrom: 'control' } as const;

/** Two sources on the same seed, one with a control that teaches; the other has none. */
const replicas: Replica[] = [
  { seed: 1, params: armOf(['dropout']), source: loud },
  { seed: 1, params: taught, source: loud },
  { seed: 1, params: taught },
  { seed: 2, params: armOf(['ebr']), source: short },
  { seed: 1, params: unimodalArm(0), source: loud },
  { seed: 1, params: armOf(['vanilla']), source: quiet },
];

async function trained(trainer: Trainer) {
  await trainer.advance(5);
  const { replicas: states } = await trainer.snapshot();
  return states;
}

describe('replicas of different data in one batch', () => {
  it('have the bits that they have with their own data alone', async () => {
    const together = await trained(new CpuTrainer({ ...task, replicas }));
    for (const source of [quiet, loud, short]) {
      const places = replicas.flatMap((one, r) => ((one.source ?? quiet) === source ? [r] : []));
      const own = places.map((r) => ({ seed: replicas[r].seed, params: replicas[r].params }));
      const alone = await trained(new CpuTrainer({ ...task, source, replicas: own }));
      expect(places.map((r) => together[r])).toEqual(alone);
    }
  });

  it('have them also when threads share the work', async () => {
    const alone = await trained(new CpuTrainer({ ...task, replicas }));
    const pooled = await PooledTrainer.start({ ...task, replicas }, [fakePort(), fakePort()]);
    expect(await trained(pooled)).toEqual(alone);
  });

  it('are refused, in words, by an engine that cannot', async () => {
    await expect(startEngine('wasm', { wasmPath: '' }, { ...task, replicas })).rejects.toThrow(
      /Only the plan on the processor/,
    );
    const { trainer } = await startEngine('auto', { wasmPath: '' }, { ...task, replicas });
    expect(trainer.backend).toBe('plan-cpu');
    trainer.dispose();
  });
});
