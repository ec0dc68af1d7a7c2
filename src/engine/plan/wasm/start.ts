import { EngineError } from '../../engine-error.ts';
import type { Task } from '../../task.ts';
import { kernelModule } from './kernels.ts';
import { CpuTrainer } from './trainer.ts';

export const NO_VECTORS =
  'This browser lacks the vector instructions of WebAssembly. Chrome and Edge have them from version 91, Firefox from 89, Safari from 16.4.';
export const NO_MEMORY =
  'The browser refused the memory that this run needs on the processor: take fewer seeds or a smaller network.';

/** Whether this browser takes the kernels. */
export function compiles(): boolean {
  try {
    return Boolean(kernelModule());
  } catch {
    return false;
  }
}

/** The plan on the processor in this thread alone. @throws EngineError in words where it does not start. */
export function startHere(task: Task): CpuTrainer {
  if (!compiles()) throw new EngineError(NO_VECTORS);
  try {
    return new CpuTrainer(task);
  } catch (error) {
    throw error instanceof RangeError ? new EngineError(NO_MEMORY) : error;
  }
}
