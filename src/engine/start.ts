import { startPlan } from './plan/start.ts';
import { denseKernel } from './simd/dense.ts';
import type { Task } from './task.ts';
import { type Choice, graphicsDevice, lostDevice, startBackend } from './tfjs/tf.ts';
import { TfjsTrainer } from './tfjs/trainer.ts';
import type { Trainer } from './trainer.ts';

/**
 * Starts the engine asked for, or the fastest there is: the compiled plan on WebGPU, tfjs on all else.
 *
 * @param wasmPath folder, or map of file names to addresses, that serves the WebAssembly files.
 * @throws Error in words for the visitor if none starts.
 */
export async function startEngine(
  choice: Choice,
  wasmPath: string | Record<string, string>,
  task: Task,
): Promise<{ trainer: Trainer; advice: string; lost?: Promise<string> }> {
  const { backend, advice } = await startBackend(choice, wasmPath);
  const gpu = graphicsDevice();
  const trainer = gpu
    ? await startPlan(gpu, task, denseKernel())
    : new TfjsTrainer(backend, task, backend === 'wasm' ? denseKernel() : undefined);
  return { trainer, advice, lost: lostDevice() };
}
