/**
 * Studies whose design was written down before their first run: `npm run study -- alignment`.
 *
 * Runs are stored in claims/.cache as they end: stop it, start it again, and it goes on. `--worlds N` and
 * `--seeds N` take the first of each, for a quick look; only the whole study is kept, in claims/results.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, oneOf, WrongError, wholeNumber } from '#cli/command.mjs';
import { runTrials } from '#cli/run-trials.ts';
import { Store } from '#cli/store.ts';
import type { Trial } from '#sweep/trial.ts';
import { ENGINE } from './battery.ts';
import { readerOf } from './reader.ts';
import { STUDIES } from './studies/index.ts';

const names = STUDIES.map(({ id }) => id);
const { positionals, values } = asked('npm run study -- NAME [--worlds N] [--seeds N]', {
  words: [0, 1],
  options: { worlds: { type: 'string' }, seeds: { type: 'string' } },
});
if (positionals.length === 0) throw new WrongError(`Name a study: ${names.join(', ')}.`);
const study = STUDIES[names.indexOf(oneOf('study', positionals[0], names))];
const { id, revision, child } = study;
if (values.worlds !== undefined && !study.worlds) {
  throw new WrongError(`${id} is not about worlds: leave --worlds out.`);
}
const first = <T>(all: readonly T[], name: 'seeds' | 'worlds'): readonly T[] => {
  const count = values[name];
  return count === undefined ? all : all.slice(0, wholeNumber(name, count, 1, all.length));
};
const seeds = first(study.seeds, 'seeds');
const worlds = study.worlds && new Set(first(study.worlds, 'worlds'));
const trials = study.trials.filter(({ run }) => worlds?.has(run.world) ?? true);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const store = new Store(at(`./.cache/${id}`), ENGINE, revision);
/** Seeds on which a trial is trained. */
const seedsOf = (trial: Trial) =>
  study.seedsOf?.(trial).filter((seed) => seeds.includes(seed)) ?? seeds;
const failures = await runTrials(trials, seedsOf, store, { engine: ENGINE, child });
for (const [key, why] of failures) console.error(`Not run: ${key}: ${why}`);

const diverged = trials.flatMap((trial) =>
  seedsOf(trial).filter((seed) => store.run(trial, seed)?.divergedAt !== undefined),
).length;
const runs = trials.flatMap(seedsOf).length;
const { kept, lines } = study.found(readerOf(store, seeds), seeds);
for (const line of lines) console.log(line);
console.log(`\n${runs} runs, ${diverged} diverged.`);
if (failures.size > 0) process.exitCode = 1;
else if (values.worlds === undefined && values.seeds === undefined) {
  const whole = { study: id, engine: ENGINE, seeds, diverged, ...kept };
  writeFileSync(at(`./results/study-${id}.json`), `${JSON.stringify(whole)}\n`);
}
