import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Studied } from '#session/study.ts';
import { type Batch, costOf } from '#sweep/batches.ts';
import type { Told } from './child.ts';

/** Processes that a batch may take with it before it is given up. */
const MOST_DEATHS = 2;

/** What is heard of batches; what one has told by its end need not be done again. */
export interface Hearing {
  onDone(batch: Batch, replicas: readonly Studied[]): void;
  onFailure(batch: Batch, why: string): void;
  /** A process died, and its batch is given to another. */
  onDeath(why: string): void;
  /** @param done part of all work, 0 to 1. */
  onProgress(done: number): void;
}

type Ending =
  | Exclude<Told, { readonly type: 'step' }>
  | { readonly type: 'dead'; readonly why: string };

/**
 * Runs batches side by side, at most `processes` at once, the longest first. A process that dies, of memory
 * or by another's hand, takes no batch with it: another process starts it anew.
 *
 * @param child module that calls `serve` of `child.ts`.
 */
export async function runBatches(
  child: URL,
  processes: number,
  batches: readonly Batch[],
  { onDone, onFailure, onDeath, onProgress }: Hearing,
): Promise<void> {
  const queue = [...batches].sort((a, b) => costOf(b) - costOf(a));
  const all = queue.reduce((sum, batch) => sum + costOf(batch), 0);
  const shares = new Map<Batch, number>();
  const deaths = new Map<Batch, number>();
  const report = (batch: Batch, part: number) => {
    shares.set(batch, part * costOf(batch));
    onProgress([...shares.values()].reduce((sum, share) => sum + share, 0) / all);
  };
  /** What becomes of a batch that ended; a dead process is not used again. */
  const settle = (batch: Batch, ending: Ending): void => {
    if (ending.type === 'done') onDone(batch, ending.replicas);
    else if (ending.type === 'failed') onFailure(batch, ending.message);
    else {
      const often = (deaths.get(batch) ?? 0) + 1;
      deaths.set(batch, often);
      if (often < MOST_DEATHS) {
        queue.unshift(batch);
        onDeath(ending.why);
        return;
      }
      onFailure(batch, `${ending.why} It was the second one.`);
    }
    report(batch, 1);
  };
  const work = async () => {
    let process: ChildProcess | undefined;
    try {
      for (let batch = queue.shift(); batch; batch = queue.shift()) {
        const own = batch;
        process ??= start(child);
        const ending = await runOne(process, own, (step) => report(own, step / own.spec.run.steps));
        if (ending.type === 'dead') process = undefined;
        settle(own, ending);
      }
    } finally {
      if (process?.connected) process.disconnect();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, batches.length) }, work));
}

/** A new process, which runs TypeScript as it stands. Its errors are heard by whoever gives it a batch. */
function start(child: URL): ChildProcess {
  const options = { execArgv: ['--import', import.meta.resolve('tsx')] };
  return fork(fileURLToPath(child), options).on('error', () => {});
}

function runOne(
  child: ChildProcess,
  { spec }: Batch,
  onStep: (step: number) => void,
): Promise<Ending> {
  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      child.off('message', heard).off('exit', gone).off('error', broken);
      resolve(ending);
    };
    const heard = (told: Told) => (told.type === 'step' ? onStep(told.step) : end(told));
    const gone = (code: number | null, signal: string | null) =>
      end({ type: 'dead', why: `A process ended with ${signal ?? `code ${code}`}.` });
    const broken = ({ message }: Error) =>
      end({ type: 'dead', why: `A process failed: ${message}.` });
    child.on('message', heard).on('exit', gone).on('error', broken);
    child.send(spec, (error) => error && broken(error));
  });
}
