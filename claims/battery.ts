import { fileURLToPath } from 'node:url';
import { runTrials } from '#cli/run-trials.ts';
import { Store } from '#cli/store.ts';
import type { Trial } from '#sweep/trial.ts';

export const ENGINE = 'plan-cpu';

/** Raise it when trials train otherwise, or observers read something else: stored runs are then run anew. */
const REVISION = 3;

/** Where the runs of claims and searches are kept as they end. */
export const cache = (): Store =>
  new Store(fileURLToPath(new URL('./.cache', import.meta.url)), ENGINE, REVISION);

/** Runs what the store lacks of these trials, seen by the observer of the claims. */
export const runBattery = (trials: readonly Trial[], seeds: readonly number[], store: Store) =>
  runTrials(trials, () => seeds, store, {
    engine: ENGINE,
    child: new URL('./child.ts', import.meta.url),
  });
