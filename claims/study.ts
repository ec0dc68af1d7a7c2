/**
 * Studies whose design was written down before their first run: `npm run study -- alignment`.
 *
 * Runs are stored in claims/.cache as they end: stop it, start it again, and it goes on. `--worlds N` and
 * `--seeds N` take the first of each, for a quick look; only the whole study is kept, in claims/results.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTrials } from '#cli/run-trials.ts';
import { Store } from '#cli/store.ts';
import type { Trial } from '#sweep/trial.ts';
import { ENGINE } from './battery.ts';
import { readerOf } from './reader.ts';
import { STUDIES } from './studies/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { worlds: { type: 'string' }, seeds: { type: 'string' } },
});
const study = STUDIES.find(({ id }) => id === positionals[0]);
if (!study) throw new Error(`Name a study: ${STUDIES.map(({ id }) => id).join(', ')}.`);
const { id, revision, child } = study;
if (values.worlds !== undefined && !study.worlds) throw new Error(`${id} is not about worlds.`);
const first = <T>(all: readonly T[], count: string | undefined): readonly T[] =>
  count === undefined ? all : all.slice(0, Number(count));
const seeds = first(study.seeds, values.seeds);
const worlds = study.worlds && new Set(first(study.worlds, values.worlds));
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
