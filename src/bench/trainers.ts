import { startPlan } from '#engine/plan/start.ts';
import type { Task } from '#engine/task.ts';
import { graphicsDevice } from '#engine/tfjs/tf.ts';
import { TfjsTrainer } from '#engine/tfjs/trainer.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Backend } from '#protocol/backend.ts';
import { armOf } from '#spec/index.ts';
import { useBackend } from './backend.ts';
import { type Case, METHODS } from './cases.ts';
import type { Contender, EngineName } from './contender.ts';
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

function contender(
  engine: EngineName,
  backend: Backend,
  make: (task: Task) => Promise<Trainer> | Trainer,
): Contender {
  const ready = () => useBackend(backend);
  return {
    engine,
    hostTime: true,
    refuses: ({ sweep }) => (sweep && engine !== 'plan' ? 'Only the plan runs series.' : undefined),
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

/** The lab's own trainers. All train the read-outs and the discriminator too, also for `vanilla`. */
export const TRAINERS: readonly Contender[] = [
  contender('plan', 'webgpu', (task) => startPlan(graphicsDevice() as GPUDevice, task)),
  contender('tfjs-webgpu', 'webgpu', (task) => new TfjsTrainer('webgpu', task)),
  contender('tfjs-wasm', 'wasm', (task) => new TfjsTrainer('wasm', task)),
];
