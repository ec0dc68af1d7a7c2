import { startPlan } from '../plan/start.ts';
import { denseKernel } from '../simd/dense.ts';
import type { Started } from '../start.ts';
import type { Task } from '../task.ts';
import { type Choice, lostDevice, startBackend } from './tf.ts';
import { TfjsTrainer } from './trainer.ts';

/**
 * Starts the backend of tfjs asked for, or the fastest there is; on WebGPU, the compiled plan trains on its
 * device.
 *
 * @throws Error in words for the visitor if none starts.
 */
export async function startTfjs(
  choice: Choice,
  wasmPath: string | Record<string, string>,
  task: Task,
): Promise<Started> {
  const { backend, advice, gpu } = await startBackend(choice, wasmPath);
  const trainer = gpu
    ? await startPlan(gpu, task, denseKernel())
    : new TfjsTrainer(backend, task, backend === 'wasm' ? denseKernel() : undefined);
  return { trainer, advice, lost: lostDevice(gpu) };
}
