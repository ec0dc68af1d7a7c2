import type { Task } from './minibatch.ts';
import { type Choice, lostDevice, startBackend } from './tf.ts';
import { TfjsTrainer } from './trainer.ts';

/** Starts a tfjs backend and a trainer on it; see {@link startBackend} for `wasmPath`. */
export async function startTfjs(
  choice: Choice,
  wasmPath: string | Record<string, string>,
  task: Task,
): Promise<{ trainer: TfjsTrainer; advice: string; lost?: Promise<string> }> {
  const { backend, advice } = await startBackend(choice, wasmPath);
  return { trainer: new TfjsTrainer(backend, task), advice, lost: lostDevice() };
}
