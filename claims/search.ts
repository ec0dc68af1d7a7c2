/**
 * Where a method does more than its control: a search, not a claim.
 * `npm run search -- --scenario digits --seeds 8`
 *
 * What is varied from the defaults of the claims is written down in `places-*.ts`; every setting tried is
 * reported, the synthetic task in its showcase world alone. The intervals are not corrected for how many there are: one in twenty misses by chance alone.
 * Runs are stored in claims/.cache as they end: stop it, start it again, and it goes on. `--stored` runs
 * nothing and tells what is there; settings that wait for their runs are named, not drawn.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, oneOf, wholeNumber } from '#cli/command.mjs';
import type { Difference, KeptChecks, Search } from '#sweep/kept.ts';
import type { Trial } from '#sweep/trial.ts';
import { cache, ENGINE, runBattery } from './battery.ts';
import { halfOfGuessing } from './broken.ts';
import { linkOf } from './link.ts';
import type { Place } from './place.ts';
import { QUESTIONS } from './questions.ts';
import { drawReaderOf } from './reader.ts';
import { hodgesLehmann } from './statistics/walsh.ts';
import { brokenOf } from './steady.ts';
import { TASKS } from './trial.ts';

/** A search on fewer seeds is shown, not kept. A seed of digits costs four times as much. */
const KEPT_FROM = { synthetic: 10, digits: 8 };

const { values } = asked('npm run search -- [--scenario digits] [--seeds N] [--stored]', {
  options: {
    scenario: { type: 'string', default: TASKS[0] },
    seeds: { type: 'string' },
    stored: { type: 'boolean', default: false },
  },
});
const scenario = oneOf('scenario', values.scenario, TASKS);
const questions = QUESTIONS[scenario];
const count =
  values.seeds === undefined ? KEPT_FROM[scenario] : wholeNumber('seeds', values.seeds, 2, 32);
const seeds = Array.from({ length: count }, (_, k) => k + 1);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const store = cache();
const trials = questions.flatMap(({ places }) => places.flatMap((p) => [p.method, p.control]));
const failures = values.stored ? new Map() : await runBattery(trials, seeds, store);
for (const [key, reason] of failures) console.error(`Not run: ${key}: ${reason}`);
/** A run that broke down is no evidence: its seed is left out, and counted. */
const read = drawReaderOf(
  store,
  seeds.map((seed) => ({ seed })),
  halfOfGuessing(scenario),
);

const isRun = ({ method, control }: Place): boolean =>
  [method, control].every((one) => seeds.every((seed) => store.run(one, seed)));

/** With fewer seeds no interval of their differences covers 95 %. */
const LEAST_FOR_INTERVAL = 6;
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Method less control, seed by seed; a seed on which either broke down is left out. */
function difference(
  { method, control }: Place,
  name: string,
  of: (trial: Trial) => number[],
  better: Difference['better'],
): Difference {
  const [more, less] = [of(method), of(control)];
  const known = more.map((value, k) => value - less[k]).filter(Number.isFinite);
  const { estimate, low, high } = hodgesLehmann(known);
  const enough = known.length >= LEAST_FOR_INTERVAL;
  return {
    name,
    better,
    effect: finite(estimate),
    low: enough ? low : null,
    high: enough ? high : null,
    seeds: known.length,
  };
}

function differences(place: Place): Difference[] {
  const { sense } = place;
  return [
    difference(place, 'share of the last sense', (t) => read.last(t, 'share', sense), 'more'),
    difference(
      place,
      'accuracy with the last sense alone, substituted',
      (t) => read.last(t, 'accuracySubstituted', 1 << sense),
      'more',
    ),
    difference(place, 'entanglement', (t) => read.last(t, 'entanglement'), 'less'),
  ];
}

/** Mean over the seeds on which checks are made; nothing of an arm without a reallocation block. */
function checksOf(trial: Trial, sense: number): KeptChecks | undefined {
  const mean = (name: string, index = 0) => {
    const known = read.last(trial, name, index).filter(Number.isFinite);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const checks = {
    refit: mean('refit'),
    classStrong: mean('ownClass'),
    classWeak: mean('ownClass', sense),
    transfer: mean('transfer'),
  };
  return Object.values(checks).every(Number.isFinite) ? checks : undefined;
}

function bothChecks({ method, control, sense }: Place) {
  const [own, other] = [checksOf(method, sense), checksOf(control, sense)];
  return own && other && { method: own, control: other };
}

const search: Search = {
  scenario,
  engine: ENGINE,
  date: new Date().toISOString().slice(0, 10),
  seeds,
  questions: questions.map(({ id, title, versus, places }) => ({
    id,
    title,
    versus,
    waiting: places.filter((place) => !isRun(place)).map(({ setting }) => setting),
    places: places.filter(isRun).map((place) => ({
      setting: place.setting,
      link: linkOf(place.method),
      broken: {
        method: brokenOf(read, place.method, scenario),
        control: brokenOf(read, place.control, scenario),
      },
      differences: differences(place),
      checks: bothChecks(place),
    })),
  })),
};

for (const { title, versus, places, waiting } of search.questions) {
  console.log(`\n${title} (${versus})`);
  for (const { setting, broken, checks, differences: all } of places) {
    const cells = all.map(
      ({ effect, low, high }) =>
        `${(effect ?? Number.NaN).toFixed(3)} (${(low ?? Number.NaN).toFixed(3)} to ${(high ?? Number.NaN).toFixed(3)})`,
    );
    const refit = checks ? `; fresh discriminator ${checks.method.refit.toFixed(3)}` : '';
    console.log(
      `  ${setting}: ${cells.join('; ')}; broken ${broken.method} against ${broken.control}${refit}`,
    );
  }
  if (waiting.length > 0) console.log(`  not run: ${waiting.join('; ')}`);
}
if (failures.size > 0) process.exitCode = 1;
else if (count >= KEPT_FROM[scenario]) {
  mkdirSync(at('./results'), { recursive: true });
  writeFileSync(at(`./results/search-${scenario}.json`), `${JSON.stringify(search)}\n`);
}
