import type { Store } from '#cli/store.ts';
import type { Trial } from '#sweep/trial.ts';
import type { Reader } from './claim.ts';

/** Reads stored runs of these seeds. A seed that diverged has no numbers. */
export function readerOf(store: Pick<Store, 'run'>, seeds: readonly number[]): Reader {
  const reading = (trial: Trial, seed: number, look: number) => {
    const run = store.run(trial, seed);
    return run && run.divergedAt === undefined ? run.readings.at(look)?.reading : undefined;
  };
  const at: Reader['at'] = (trial, look, name, index = 0) =>
    seeds.map((seed) => {
      const value = reading(trial, seed, look)?.[name];
      const one = typeof value === 'object' && value ? value[index] : value;
      return typeof one === 'number' ? one : Number.NaN;
    });
  return {
    at,
    last: (trial, name, index) => at(trial, -1, name, index),
    list: (trial, name) =>
      seeds.map((seed) => {
        const value = reading(trial, seed, -1)?.[name];
        return typeof value === 'object' && value ? value : [];
      }),
  };
}
