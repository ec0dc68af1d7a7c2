/**
 * Where a method does more than its control: a search, not a claim. `npm run search -- --seeds 10`
 *
 * One setting is changed at a time from the defaults of the claims; every setting tried is reported. The
 * intervals are not corrected for how many there are: one in twenty misses by chance alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Difference, Search } from '#paper/kept.ts';
import { runTrials } from './battery.ts';
import { linkOf } from './link.ts';
import { type Place, QUESTIONS } from './places.ts';
import { hodgesLehmann } from './statistics/walsh.ts';
import { readerOf, Store } from './store.ts';
import type { Trial } from './trial.ts';

const ENGINE = 'wasm';
const KEPT_FROM = 10;

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '10' } } });
const count = Number(values.seeds);
if (!Number.isInteger(count) || count < 2 || count > 32) {
  throw new Error('--seeds takes a whole number from 2 to 32.');
}
const seeds = Array.from({ length: count }, (_, k) => k + 1);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const store = new Store(at('./.cache'), ENGINE);
const trials = QUESTIONS.flatMap(({ places }) => places.flatMap((p) => [p.method, p.control]));
const failures = await runTrials(trials, seeds, store, ENGINE);
for (const [key, reason] of failures) console.error(`Not run: ${key}: ${reason}`);
const read = readerOf(store, seeds);

/** Method less control, seed by seed; a seed that diverged in either is left out. */
function difference(
  { method, control }: Place,
  name: string,
  of: (trial: Trial) => number[],
  better: Difference['better'],
): Difference {
  const [more, less] = [of(method), of(control)];
  const known = more.map((value, k) => value - less[k]).filter(Number.isFinite);
  const { estimate: effect, low, high } = hodgesLehmann(known);
  return { name, better, effect, low, high, seeds: known.length };
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

const search: Search = {
  engine: ENGINE,
  date: new Date().toISOString().slice(0, 10),
  seeds,
  questions: QUESTIONS.map(({ id, title, versus, places }) => ({
    id,
    title,
    versus,
    places: places.map((place) => ({
      setting: place.setting,
      link: linkOf(place.method),
      differences: differences(place),
    })),
  })),
};

for (const { title, versus, places } of search.questions) {
  console.log(`\n${title} (${versus})`);
  for (const { setting, differences: all } of places) {
    const cells = all.map(
      ({ effect, low, high }) =>
        `${(effect ?? Number.NaN).toFixed(3)} (${(low ?? Number.NaN).toFixed(3)} to ${(high ?? Number.NaN).toFixed(3)})`,
    );
    console.log(`  ${setting}: ${cells.join('; ')}`);
  }
}
if (failures.size > 0) process.exitCode = 1;
else if (count >= KEPT_FROM) {
  mkdirSync(at('./results'), { recursive: true });
  writeFileSync(at('./results/search.json'), `${JSON.stringify(search)}\n`);
}
