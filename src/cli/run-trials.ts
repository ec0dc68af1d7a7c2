import { availableParallelism } from 'node:os';
import type { RunParams } from '#spec/index.ts';
import { batchesOf, trainedBy } from '#sweep/batches.ts';
import { keyOf, type Trial } from '#sweep/trial.ts';
import { runBatches } from './pool.ts';
import { progressLine } from './progress.ts';
import type { Store } from './store.ts';

/**
 * Runs what the store lacks of these trials, on every core, and stores it as it ends.
 *
 * @param seedsOf the ascending seeds of a trial.
 * @param child module that calls `serve` of `child.ts`.
 * @returns why a trial could not be run, by its key.
 */
export async function runTrials(
  trials: readonly Trial[],
  seedsOf: (trial: Trial) => readonly number[],
  store: Store,
  { engine, child }: { readonly engine: RunParams['engine']; readonly child: URL },
): Promise<Map<string, string>> {
  const cores = availableParallelism();
  const missing = (trial: Trial) => seedsOf(trial).filter((seed) => !store.run(trial, seed));
  const failures = new Map<string, string>();
  await runBatches(child, cores, batchesOf(trials, missing, engine, cores), {
    onDone: (batch, replicas) => {
      for (const { trial, replica } of trainedBy(batch, replicas)) {
        const { seed, divergedAt, readings } = replica;
        store.add(trial, seed, { divergedAt, readings });
      }
    },
    onFailure: (batch, why) => {
      for (const trial of batch.trials) failures.set(keyOf(trial), why);
    },
    onDeath: (why) => process.stderr.write(`\n${why} Another takes over its runs.\n`),
    onProgress: progressLine(),
  });
  process.stderr.write('\n');
  return failures;
}
