import { startPlan } from '#engine/plan/start.ts';
import { CpuTrainer } from '#engine/plan/wasm/trainer.ts';
import { startPooled } from '#engine/pool/start.ts';
import type { Task } from '#engine/task.ts';
import type { Kernels } from '#engine/tfjs/kernels.ts';
import { graphicsDevice, useKernels } from '#engine/tfjs/tf.ts';
import { TfjsTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import { armOf } from '#spec/index.ts';
import { threads, useBackend } from './backend.ts';
import { type Case, METHODS } from './cases.ts';
import type { Contender } from './contender.ts';
import { type EngineName, isOwn } from './engines.ts';
import { randomSource } from './samples.ts';

/** Replicas take turns on so many seeds. */
const SEEDS = 4;
/** More steps than any run takes. */
const STEPS = 1_000_000;

function taskOf(one: Case): Task {
  const { dims, batch, objectives } = one;
  const params = armOf(METHODS[objectives]);
  const replicas = Array.from({ length: one.replicas }, (_, r) => ({
    seed: 1 + (r % SEEDS),
    params,
  }));
  return { dims, batch, steps: STEPS, replicas, source: randomSource(one) };
}

/**
 * @param make starts the engine on a task.
 * @param ready makes current what it shares with other engines.
 */
function contender(
  engine: EngineName,
  make: (task: Task) => Promise<Trainer> | Trainer,
  ready: () => Promise<void>,
): Contender {
  return {
    engine,
    hostTime: true,
    refuses: ({ sweep }) => (sweep && !isOwn(engine) ? 'Only the plan runs series.' : undefined),
    prepare: async (one) => {
      await ready();
      const trainer = await make(taskOf(one));
      let work = trainer.advance(0);
      return {
        ready,
        run: (steps) => {
          work = trainer.advance(steps);
        },
        settle: async () => (await work).loss[0],
        dispose: () => trainer.dispose(),
      };
    },
  };
}

const webGpu = () => useBackend('webgpu');
const wasm = (whose: Kernels) => async () => {
  useKernels(whose);
  await useBackend('wasm');
};

/** The lab's own trainers. All train the read-outs and the discriminator too, also for `vanilla`. */
export const TRAINERS: readonly Contender[] = [
  contender('plan', (task) => startPlan(graphicsDevice() as GPUDevice, task), webGpu),
  contender(
    'plan-cpu',
    (task) => new CpuTrainer(task),
    async () => undefined,
  ),
  {
    ...contender(
      'plan-cpu-all',
      (task) => startPooled(task, threads()),
      async () => undefined,
    ),
    refuses: () => (threads() ? undefined : 'No other threads are to be had here.'),
  },
  contender('tfjs-webgpu', (task) => new TfjsTrainer('webgpu', task), webGpu),
  contender('tfjs-wasm', (task) => new TfjsTrainer('wasm', task), wasm('shipped')),
  contender('tfjs-wasm-ours', (task) => new TfjsTrainer('wasm', task), wasm('own')),
];
