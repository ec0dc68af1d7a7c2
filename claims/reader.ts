import type { Store } from '#cli/store.ts';
import type { Trial } from '#sweep/trial.ts';
import { brokeDown, mostLossOf } from './broken.ts';
import type { DrawReader, Reader } from './claim.ts';
import { type Draw, drawn } from './draws.ts';

/**
 * Reads stored runs in these draws. A run that broke down has no numbers.
 *
 * @param mostLoss cross-entropy on training samples above which a run broke down; infinite: only what diverged.
 */
export function drawReaderOf(
  store: Pick<Store, 'run'>,
  draws: readonly Draw[],
  mostLoss = Number.POSITIVE_INFINITY,
): DrawReader {
  const reading = (trial: Trial, draw: Draw, look: number) => {
    const run = store.run(drawn(trial, draw), draw.seed);
    return run && !brokeDown(run, mostLossOf(trial, mostLoss))
      ? run.readings.at(look)?.reading
      : undefined;
  };
  const at: Reader['at'] = (trial, look, name, index = 0) =>
    draws.map((draw) => {
      const value = reading(trial, draw, look)?.[name];
      const one = typeof value === 'object' && value ? value[index] : value;
      return typeof one === 'number' ? one : Number.NaN;
    });
  return {
    draws,
    at,
    last: (trial, name, index) => at(trial, -1, name, index),
    list: (trial, name) =>
      draws.map((draw) => {
        const value = reading(trial, draw, -1)?.[name];
        return typeof value === 'object' && value ? value : [];
      }),
  };
}

/** Reads stored runs of trials that name their world, on these seeds. A seed that diverged has no numbers. */
export const readerOf = (store: Pick<Store, 'run'>, seeds: readonly number[]): Reader =>
  drawReaderOf(
    store,
    seeds.map((seed) => ({ seed })),
  );
