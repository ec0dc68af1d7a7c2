import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Studied } from '#session/study.ts';
import type { Batch } from './batches.ts';
import type { Told } from './child.ts';

const MOST_PROCESSES = 4;

/** How much of a batch is work: steps times replicas, more for more senses. */
const costOf = ({ spec: { run, arms } }: Batch): number =>
  run.steps * arms.length * run.seeds * (run.scenario === 'digits' ? 3 : run.modalities / 2);

/** What becomes of a batch: its replicas, or why there are none. */
export type Ending = { readonly replicas: readonly Studied[] } | { readonly failure: string };

/**
 * Runs batches side by side, a process per core, the longest first.
 *
 * @param onEnd hears of each batch as it ends; what is done by then need not be done again.
 * @param onProgress hears the part of all work that is done, 0 to 1.
 */
export async function runBatches(
  batches: readonly Batch[],
  onEnd: (batch: Batch, ending: Ending) => void,
  onProgress: (done: number) => void,
): Promise<void> {
  const queue = [...batches].sort((a, b) => costOf(b) - costOf(a));
  const all = queue.reduce((sum, batch) => sum + costOf(batch), 0);
  const shares = new Map<Batch, number>();
  const report = (batch: Batch, part: number) => {
    shares.set(batch, part * costOf(batch));
    onProgress([...shares.values()].reduce((sum, share) => sum + share, 0) / all);
  };
  const work = async () => {
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)));
    try {
      for (let batch = queue.shift(); batch; batch = queue.shift()) {
        const own = batch;
        onEnd(own, await runOne(child, own, (step) => report(own, step / own.spec.run.steps)));
        report(own, 1);
      }
    } finally {
      child.disconnect();
    }
  };
  const processes = Math.min(availableParallelism(), MOST_PROCESSES, batches.length);
  await Promise.all(Array.from({ length: processes }, work));
}

function runOne(
  child: ChildProcess,
  { spec }: Batch,
  onStep: (step: number) => void,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`A process ended with code ${code}.`));
    const heard = (told: Told) => {
      if (told.type === 'step') return onStep(told.step);
      child.off('message', heard);
      child.off('exit', gone);
      resolve(told.type === 'done' ? told : { failure: told.message });
    };
    child.on('message', heard);
    child.once('exit', gone);
    child.send(spec);
  });
}
