/**
 * The claims of the paper, each as one reproducible experiment.
 * `npm run claims -- --only C5,C9 --scenario synthetic --seeds 10 --json out.json`
 *
 * Runs are stored in claims/.cache as they end: stop it, start it again, and it goes on. Findings on ten
 * seeds or more, of whole runs, are kept in claims/results and written into claims/README.md. `--steps N`
 * cuts all runs short, for a quick look.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keyOf, shortened, type Trial } from '#sweep/trial.ts';
import { CLAIMS } from './all.ts';
import { cache, ENGINE, runBattery } from './battery.ts';
import type { Claim } from './claim.ts';
import { keep } from './keep.ts';
import { linkOf, shownBy } from './link.ts';
import { readerOf } from './reader.ts';
import { type Finding, findingsOf, rowOf } from './report.ts';
import { keptResults } from './results.ts';
import { withTables } from './table.ts';
import { SCENARIOS } from './trial.ts';

/** Findings on fewer seeds are shown, not kept. */
const KEPT_FROM = 10;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    scenario: { type: 'string', default: SCENARIOS.join(',') },
    seeds: { type: 'string', default: '10' },
    steps: { type: 'string' },
    json: { type: 'string' },
  },
});
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wanted = values.only?.toUpperCase().split(',');
const unknown = wanted?.filter((id) => !CLAIMS.some((claim) => claim.id === id)) ?? [];
if (unknown.length > 0) throw new Error(`There is no claim ${unknown.join(', ')}.`);
const count = Number(values.seeds);
if (!Number.isInteger(count) || count < 1 || count > 32) {
  throw new Error('--seeds takes a whole number from 1 to 32.');
}
const scenarios = SCENARIOS.filter((scenario) => values.scenario.split(',').includes(scenario));
if (scenarios.length === 0) throw new Error(`--scenario takes ${SCENARIOS.join(' or ')}.`);
const steps = values.steps === undefined ? undefined : Number(values.steps);
if (steps !== undefined && !(Number.isInteger(steps) && steps >= 6)) {
  throw new Error('--steps takes a whole number, 6 or more.');
}
const claims = CLAIMS.filter(({ id }) => wanted?.includes(id) ?? true);

const seeds = Array.from({ length: count }, (_, k) => k + 1);
const store = cache();
/** A claim's trials as they are run: shortened where only a quick look is wanted. */
const asRun = (trial: Trial): Trial => (steps === undefined ? trial : shortened(trial, steps));
const read = readerOf({ run: (trial, seed) => store.run(asRun(trial), seed) }, seeds);
const trials = claims.flatMap((claim) =>
  claim.scenarios
    .filter((scenario) => scenarios.includes(scenario))
    .flatMap((scenario) => claim.trials(scenario))
    .map(asRun),
);

const failures = await runBattery(trials, seeds, store);

const findings = claims.map((claim): [Claim, Finding[]] => [
  claim,
  findingsOf(claim, scenarios, read, {
    runs: (trial) => seeds.map((seed) => ({ seed, run: store.run(asRun(trial), seed) })),
    failure: (trial) => failures.get(keyOf(asRun(trial))),
  }),
]);
const rows = findings.flatMap(([{ id }, all]) => all.map((finding) => rowOf(id, finding, ENGINE)));
for (const [{ id, title }, all] of findings) {
  console.log(`\n${id} ${title}`);
  for (const { scenario, verdict, reason, parts, diverged } of all) {
    console.log(`  ${scenario}: ${verdict}${reason ? ` (${reason})` : ''}`);
    for (const { outcome, name, effect, low, high, p, seeds: n } of parts) {
      const numbers = [effect, low, high].map((value) => value.toFixed(3));
      const interval = `${numbers[0]} (${numbers[1]} to ${numbers[2]})`;
      console.log(
        `    ${outcome}: ${name}: ${interval}, ${p === null ? 'no p' : `p ${p.toPrecision(2)}`}, ${n} seeds`,
      );
    }
    if (diverged.length > 0) console.log(`    diverged: ${diverged.join('; ')}`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (steps === undefined && count >= KEPT_FROM) {
  const date = new Date().toISOString().slice(0, 10);
  for (const [claim, all] of findings) {
    const found = all.filter(({ verdict }) => verdict !== 'not run');
    keep(
      at(`./results/${claim.id}.json`),
      claim,
      found.map((finding) => {
        const link = linkOf(shownBy(claim.trials(finding.scenario)));
        return { ...finding, engine: ENGINE, date, seeds, link };
      }),
    );
  }
  const readme = at('./README.md');
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), keptResults()));
}
if (rows.some(({ verdict }) => verdict === 'not run')) process.exitCode = 1;
