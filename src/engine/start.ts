import type { Backend } from '#protocol/backend.ts';
import { startPlan } from './plan/start.ts';
import { kernelModule } from './plan/wasm/kernels.ts';
import { CpuTrainer } from './plan/wasm/trainer.ts';
import { denseKernel } from './simd/dense.ts';
import type { Task } from './task.ts';
import { type Choice, graphicsDevice, lostDevice, startBackend } from './tfjs/tf.ts';
import { TfjsTrainer } from './tfjs/trainer.ts';
import type { Trainer } from './trainer.ts';

/** A trainer that runs, in words why not a faster one, and what settles if its device goes away. */
export interface Started {
  readonly trainer: Trainer;
  readonly advice: string;
  readonly lost?: Promise<string>;
}

const ON_PROCESSOR =
  'The compiled plan runs on the processor, as the link or a setting asks: the same bits in every browser.';

const NO_VECTORS =
  'This browser lacks the vector instructions of WebAssembly. Chrome and Edge have them from version 91, Firefox from 89, Safari from 16.4.';
const NO_MEMORY =
  'The browser refused the memory that this run needs on the processor: take fewer seeds or a smaller network.';

function compiled(): WebAssembly.Module | undefined {
  try {
    return kernelModule();
  } catch {
    return undefined;
  }
}

/** Starts the plan on the processor, or says why it does not start. */
function startOnProcessor(task: Task): Started | string {
  const module = compiled();
  if (!module) return NO_VECTORS;
  try {
    return { trainer: new CpuTrainer(task, module), advice: ON_PROCESSOR };
  } catch (error) {
    if (error instanceof RangeError) return NO_MEMORY;
    throw error;
  }
}

/**
 * Starts the engine asked for, or the fastest there is: the compiled plan on WebGPU, tfjs on all else.
 * Where the plan on the processor does not start, tfjs's WebAssembly takes its place.
 *
 * @param wasmPath folder, or map of file names to addresses, that serves the WebAssembly files.
 * @throws Error in words for the visitor if none starts.
 */
export async function startEngine(
  choice: Backend | 'auto',
  wasmPath: string | Record<string, string>,
  task: Task,
): Promise<Started> {
  if (choice !== 'plan-cpu') return startWithTfjs(choice, wasmPath, task);
  const started = startOnProcessor(task);
  if (typeof started !== 'string') return started;
  return { ...(await startWithTfjs('wasm', wasmPath, task)), advice: started };
}

async function startWithTfjs(
  choice: Choice,
  wasmPath: string | Record<string, string>,
  task: Task,
): Promise<Started> {
  const { backend, advice } = await startBackend(choice, wasmPath);
  const gpu = graphicsDevice();
  const trainer = gpu
    ? await startPlan(gpu, task, denseKernel())
    : new TfjsTrainer(backend, task, backend === 'wasm' ? denseKernel() : undefined);
  return { trainer, advice, lost: lostDevice() };
}
