import { METHOD_NAMES, type Method, presetFor, scenarioOf } from '#spec/index.ts';
import { watchedIn } from './watched.ts';

/** Ids of methods in texts, the longer first; what is written out already is left. */
const IDS = /(?<!modality )\b(distill-control|distill|dropout|ebr0|ebr|ogm-ge|umt)\b(?!-)/g;
/** "sense 2", "code 1": of three senses the names themselves end in a number ("slow sense 2"). */
export const NUMBERED = /(?<!slow )\b([Ss]ense|[Cc]ode|[Ee]ncoder) ([12])\b/g;

/** What is no text: addresses, and the names by which files and machines know a thing. */
const NO_TEXT = ['id', 'scenario', 'link', 'engine', 'verdict', 'outcome', 'role', 'better'];

const labelAt = (scenario: string, index: number): string =>
  scenarioOf({ scenario }).senses(presetFor(scenario).run)[index].label;

function senseIn(scenario: string, index: number): string {
  return `the ${labelAt(scenario, index).toLowerCase()}`;
}

/** The label of the sense that texts of a scenario call "1" or "2". */
export const senseLabel = (scenario: string, place: string): string =>
  labelAt(scenario, watchedIn(scenario)[Number(place) - 1]);

/** A text of the claims with the names that the lab has for methods and senses. */
export function spelled(text: string, scenario = 'synthetic'): string {
  return text
    .replace(IDS, (id) => METHOD_NAMES[id as Method])
    .replace(NUMBERED, (_, kind: string, place: string) => {
      const sense = senseIn(scenario, watchedIn(scenario)[Number(place) - 1]);
      const words = /^sense$/i.test(kind) ? sense : `the ${kind.toLowerCase()} of ${sense}`;
      return /^[A-Z]/.test(kind) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    });
}

function told(value: unknown, scenario: string | undefined): unknown {
  if (typeof value === 'string') return spelled(value, scenario);
  if (Array.isArray(value)) return value.map((one) => told(one, scenario));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'scenario' in value ? String(value.scenario) : scenario;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) =>
      NO_TEXT.includes(key) ? [key, one] : [spelled(key, own), told(one, own)],
    ),
  );
}

/** Kept claims and searches in the words of the lab: their files keep the ids they were written with. */
export const inWords = <Kept>(kept: Kept): Kept => told(kept, undefined) as Kept;
