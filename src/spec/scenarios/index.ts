import type { RunParams } from '../run-params.ts';
import { correlated } from './correlated/index.ts';
import { CORRELATED_KEYS, CORRELATED_SETTINGS } from './correlated/settings.ts';
import { digits } from './digits/index.ts';
import { DIGITS_KEYS, DIGITS_SETTINGS } from './digits/settings.ts';
import { overlap } from './overlap/index.ts';
import { OVERLAP_KEYS, OVERLAP_SETTINGS } from './overlap/settings.ts';
import { own } from './own/index.ts';
import { OWN_DATA_KEYS, OWN_SETTINGS } from './own/settings.ts';
import { PACKED_KEYS, PACKED_SETTINGS } from './packed-noise.ts';
import type { Scenario } from './scenario.ts';
import { SETS } from './sets.ts';
import { synthetic } from './synthetic/index.ts';
import { SYNTHETIC_KEYS, SYNTHETIC_SETTINGS } from './synthetic/settings.ts';
import { ward } from './ward/index.ts';
import { WARD_KEYS, WARD_SETTINGS } from './ward/settings.ts';

/** The scenarios that the lab offers. A new one is a folder beside this file, and stands in these lists. */
export const SCENARIOS: readonly Scenario[] = [synthetic, digits, overlap, ward, ...SETS];
/** Those that the lab does not offer: links, lessons and sweeps open them. */
export const UNLISTED: readonly Scenario[] = [correlated, own];
export const SCENARIO_SETTINGS = {
  ...SYNTHETIC_SETTINGS,
  ...DIGITS_SETTINGS,
  ...CORRELATED_SETTINGS,
  ...OVERLAP_SETTINGS,
  ...WARD_SETTINGS,
  ...PACKED_SETTINGS,
  ...OWN_SETTINGS,
};
export const SCENARIO_KEYS = {
  ...SYNTHETIC_KEYS,
  ...DIGITS_KEYS,
  ...CORRELATED_KEYS,
  ...OVERLAP_KEYS,
  ...WARD_KEYS,
  ...PACKED_KEYS,
  ...OWN_DATA_KEYS,
};

const known = new Map([...SCENARIOS, ...UNLISTED].map((scenario) => [scenario.id, scenario]));
const ids = [...known.keys()];

/** What a run may name as its scenario. */
export const SCENARIO_IDS: readonly string[] = ids;

/** The scenario of a run. @throws Error if there is none of that name. */
export function scenarioOf({ scenario }: Pick<RunParams, 'scenario'>): Scenario {
  const found = known.get(scenario);
  if (!found) throw new Error(`There is no scenario "${scenario}".`);
  return found;
}

/** The classes of a run. @throws Error if there is no scenario of that name. */
export function classesOf(run: RunParams): readonly string[] {
  const { classes, classCount } = scenarioOf(run);
  return classCount ? classes.slice(0, classCount(run)) : classes;
}

/** Makes one known that does not come with the lab. @returns what makes it unknown again. */
export function registerScenario(scenario: Scenario): () => void {
  if (known.has(scenario.id)) throw new Error(`There is a scenario "${scenario.id}" already.`);
  known.set(scenario.id, scenario);
  ids.push(scenario.id);
  return () => {
    known.delete(scenario.id);
    ids.splice(ids.indexOf(scenario.id), 1);
  };
}
