import type { RunParams } from '#spec/index.ts';
import { batchesOf } from './batches.ts';
import { runBatches } from './pool.ts';
import type { Store } from './store.ts';
import { keyOf, type Trial } from './trial.ts';

/** Time between two lines of progress, ms. */
const PAUSE = 1000;

const minutes = (ms: number): string => (ms / 60_000).toFixed(1);

/** Tells on stderr how much is done and how long the rest will take. */
function progressLine(): (done: number) => void {
  const started = Date.now();
  let shown = 0;
  return (done) => {
    const spent = Date.now() - started;
    if (spent - shown < PAUSE && done < 1) return;
    shown = spent;
    const left = done > 0 ? minutes((spent / done) * (1 - done)) : '?';
    const percent = (100 * done).toFixed(1);
    process.stderr.write(`\r${percent} % of the runs, ${minutes(spent)} min, ${left} min left   `);
  };
}

/**
 * Runs what the store lacks of these trials, on ascending seeds, and stores it as it ends.
 *
 * @returns why a trial could not be run, by its key.
 */
export async function runTrials(
  trials: readonly Trial[],
  seeds: readonly number[],
  store: Store,
  engine: RunParams['engine'],
): Promise<Map<string, string>> {
  const missing = (trial: Trial) => seeds.filter((seed) => !store.run(trial, seed));
  const failures = new Map<string, string>();
  await runBatches(
    batchesOf(trials, missing, engine),
    (batch, ending) => {
      if ('failure' in ending) {
        for (const trial of batch.trials) failures.set(keyOf(trial), ending.failure);
        return;
      }
      batch.trials.forEach((trial, k) => {
        for (const { arm, seed, divergedAt, readings } of ending.replicas) {
          if (arm === `arm-${k}`) store.add(trial, seed, { divergedAt, readings });
        }
      });
    },
    progressLine(),
  );
  process.stderr.write('\n');
  return failures;
}
