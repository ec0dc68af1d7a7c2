/**
 * The claims of the paper, each as one reproducible experiment.
 * `npm run claims -- --only C5,C9 --scenario synthetic --json out.json`
 *
 * The synthetic task is trained in worlds 1 to 30 and the showcase, on three seeds each (`--worlds N`,
 * `--seeds N`); digits on ten seeds. Runs are stored in claims/.cache as they end: stop it, start it again, and
 * it goes on. Only whole findings are kept, in claims/results and in claims/README.md; all kept ones are then
 * judged again, as one family. `--steps N` cuts all runs short, for a quick look.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, oneOf, wholeNumber, writable } from '#cli/command.mjs';
import type { Kept, KeptFinding } from '#sweep/kept.ts';
import { keyOf, shortened, type Trial } from '#sweep/trial.ts';
import { CLAIMS } from './all.ts';
import { cache, ENGINE, runBattery } from './battery.ts';
import type { Claim } from './claim.ts';
import { drawn, drawsOf, SHOWCASE, WHOLE } from './draws.ts';
import { levelOf } from './family.ts';
import { keep, renewed } from './keep.ts';
import { linkOf, shownBy } from './link.ts';
import {
  chancesOf,
  type Finding,
  found,
  type Measured,
  measure,
  rowOf,
  settled,
} from './report.ts';
import { keptResults } from './results.ts';
import { withTables } from './table.ts';
import { tell } from './tell.ts';
import { hasWorlds, SCENARIOS, type Scenario } from './trial.ts';

const USAGE =
  'npm run claims -- [--only C5,C9] [--scenario digits] [--worlds N] [--seeds N] [--steps N] [--json FILE]';
const { values } = asked(USAGE, {
  options: {
    only: { type: 'string' },
    scenario: { type: 'string', default: SCENARIOS.join(',') },
    worlds: { type: 'string', default: `${WHOLE.worlds}` },
    seeds: { type: 'string' },
    steps: { type: 'string' },
    json: { type: 'string' },
  },
});
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ids = CLAIMS.map(({ id }) => id);
const wanted = values.only?.split(',').map((id) => oneOf('claim', id.toUpperCase(), ids));
const named = values.scenario.split(',').map((one) => oneOf('scenario', one, SCENARIOS));
const scenarios = SCENARIOS.filter((scenario) => named.includes(scenario));
const worlds = wholeNumber('worlds', values.worlds, 1, SHOWCASE - 1);
const seedsIn = (scenario: Scenario) =>
  values.seeds === undefined ? WHOLE.seeds[scenario] : wholeNumber('seeds', values.seeds, 1, 32);
const steps =
  values.steps === undefined ? undefined : wholeNumber('steps', values.steps, 6, 100_000);
if (values.json) writable(values.json);
const claims = CLAIMS.filter(({ id }) => wanted?.includes(id) ?? true);

const store = cache();
/** A claim's trials as they are run: shortened where only a quick look is wanted. */
const asRun = (trial: Trial): Trial => (steps === undefined ? trial : shortened(trial, steps));
const draws = (scenario: Scenario) => drawsOf(scenario, worlds, seedsIn(scenario));

const failures = new Map<string, string>();
for (const scenario of scenarios) {
  const all = draws(scenario);
  const asked = claims
    .filter((claim) => claim.scenarios.includes(scenario))
    .flatMap((claim) => claim.trials(scenario))
    .flatMap((trial) => all.map((draw) => asRun(drawn(trial, draw))));
  const seeds = [...new Set(all.map(({ seed }) => seed))];
  for (const [key, why] of await runBattery(asked, seeds, store)) failures.set(key, why);
}

const runs = {
  run: (trial: Trial, seed: number) => store.run(asRun(trial), seed),
  failure: (trial: Trial) => failures.get(keyOf(asRun(trial))),
};
const measured = claims.flatMap((claim) =>
  scenarios
    .filter((scenario) => claim.scenarios.includes(scenario))
    .map((scenario): [Claim, Measured] => [claim, measure(claim, scenario, draws(scenario), runs)]),
);

const isWhole = (scenario: Scenario): boolean =>
  steps === undefined &&
  seedsIn(scenario) >= WHOLE.seeds[scenario] &&
  (!hasWorlds(scenario) || worlds >= WHOLE.worlds);
/** Kept findings that are not measured anew, which the new ones stand in one family with. */
const before = scenarios.every(isWhole) ? keptResults() : [];
const others = before.flatMap(({ id, findings }) =>
  findings.filter(
    ({ scenario }) =>
      !measured.some(([claim, own]) => claim.id === id && own.scenario === scenario),
  ),
);
const level = levelOf([...measured.map(([, own]) => own), ...others].map(chancesOf));
const findings = measured.map(([claim, own]): [Claim, Finding] => [claim, found(own, level)]);

const rows = findings.map(([{ id }, finding]) =>
  rowOf(id, finding, {
    worlds: hasWorlds(finding.scenario) ? worlds : null,
    seeds: seedsIn(finding.scenario),
    engine: ENGINE,
  }),
);
console.log(tell(findings, level));
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

if (scenarios.every(isWhole)) {
  const date = new Date().toISOString().slice(0, 10);
  const seedsOf = (scenario: Scenario) => [...new Set(draws(scenario).map(({ seed }) => seed))];
  const worldsOf = (scenario: Scenario) => [
    ...new Set(
      draws(scenario).flatMap(({ world = SHOWCASE }) => (world === SHOWCASE ? [] : [world])),
    ),
  ];
  const kept = (claim: Claim): Kept => {
    const own = findings.flatMap(([other, finding]): KeptFinding[] => {
      if (other.id !== claim.id || finding.verdict === 'not run') return [];
      const { scenario } = finding;
      const link = linkOf(shownBy(claim.trials(scenario)));
      const size = { worlds: worldsOf(scenario), seeds: seedsOf(scenario) };
      return [{ ...finding, engine: ENGINE, date, ...size, link }];
    });
    return renewed(
      claim,
      before.find(({ id }) => id === claim.id),
      own,
    );
  };
  const rest = before.filter(({ id }) => !claims.some((claim) => claim.id === id));
  keep(at('./results'), settled([...rest, ...claims.map(kept)]));
  const readme = at('./README.md');
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), keptResults()));
}
if (rows.some(({ verdict }) => verdict === 'not run')) process.exitCode = 1;
