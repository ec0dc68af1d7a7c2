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
import { ENGINE } from './battery.ts';
import { readerOf } from './reader.ts';
import { ALIGNMENT, OUTCOMES, trialsOf, VARIANTS } from './studies/alignment.ts';
import { compare, type Row } from './studies/compare.ts';

/** Raise it when the study's arms train otherwise, or its observer reads something else. */
const REVISION = 1;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { worlds: { type: 'string' }, seeds: { type: 'string' } },
});
if (positionals[0] !== 'alignment') throw new Error('There is one study: alignment.');
const first = <T>(all: readonly T[], count: string | undefined): readonly T[] =>
  count === undefined ? all : all.slice(0, Number(count));
const worlds = new Set<number>(first(ALIGNMENT.worlds, values.worlds));
const seeds = first(ALIGNMENT.seeds, values.seeds);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const store = new Store(at('./.cache/alignment'), ENGINE, REVISION);
const trials = trialsOf().filter(({ run }) => worlds.has(run.world));
const child = new URL('./studies/child.ts', import.meta.url);
const failures = await runTrials(trials, seeds, store, { engine: ENGINE, child });
for (const [key, why] of failures) console.error(`Not run: ${key}: ${why}`);

const rows = compare(readerOf(store, seeds));
const diverged = trials.flatMap((trial) =>
  seeds.filter((seed) => store.run(trial, seed)?.divergedAt !== undefined),
).length;
const number = (value: number) => value.toFixed(3);
const line = ({ form, value, control, effect, low, high, corrected }: Row) =>
  `  ${form.padEnd(10)} ${number(value)} against ${number(control)}: ${number(effect)} (${number(low)} to ${number(high)}), p ${corrected.toPrecision(2)}`;
for (const variant of VARIANTS) {
  for (const [outcome, words] of Object.entries(OUTCOMES)) {
    console.log(`\n${words}, ${variant}`);
    const own = rows.filter((row) => row.variant === variant && row.outcome === outcome);
    for (const row of own) console.log(line(row));
  }
}
console.log(`\n${trials.length * seeds.length} runs, ${diverged} diverged.`);
if (failures.size > 0) process.exitCode = 1;
else if (values.worlds === undefined && values.seeds === undefined) {
  const { alpha } = ALIGNMENT;
  const kept = {
    study: 'alignment',
    engine: ENGINE,
    alpha,
    worlds: [...worlds],
    seeds,
    diverged,
    rows,
  };
  writeFileSync(at('./results/study-alignment.json'), `${JSON.stringify(kept)}\n`);
}
