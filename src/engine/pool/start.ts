import type { Task } from '../task.ts';
import type { Helpers, Port } from './port.ts';
import { threadsFor } from './split.ts';
import { PooledTrainer } from './trainer.ts';

/** As many threads as start, of those that are wanted. */
function spawned(helpers: Helpers | undefined, wanted: number): Port[] {
  const ports: Port[] = [];
  try {
    while (helpers && ports.length < wanted) ports.push(helpers.spawn());
  } catch {
    // Where no more threads are to be had, those there are do the work.
  }
  return ports;
}

/**
 * Starts the plan on the processor, on as many threads as the task is worth.
 *
 * @throws Error where there are no vector instructions. @throws RangeError if the memory is refused.
 */
export function startPooled(task: Task, helpers?: Helpers): Promise<PooledTrainer> {
  const { dims, batch, replicas } = task;
  const size = { dims, batch, replicas: replicas.length };
  const threads = threadsFor(size, 1 + (helpers?.count ?? 0));
  return PooledTrainer.start(task, spawned(helpers, threads - 1));
}
