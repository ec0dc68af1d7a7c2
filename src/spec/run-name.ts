import { armSetOf } from './arm-sets.ts';
import { changeWords, type Planned, type SettingValue, shortValue } from './change-words.ts';
import { comparedOf } from './comparison.ts';
import { ENGLISH_NAMES, type NameWords } from './name-words.ts';
import { madeFrom, specOf } from './presets.ts';
import { RUN_DEFAULTS } from './run-params.ts';
import { type SettingKey, type Settings, settingsOf } from './settings-of.ts';
import type { Spec } from './spec.ts';

/** Parts of a name, at most; of more, it says how many. */
const MOST_PARTS = 4;
/** Letters and digits of a file's name, at most: with four bytes each it fits every file system. */
const MOST_LETTERS = 48;

/** How a run is computed and looked at, which makes no other run of it. */
const UNSAID: ReadonlySet<SettingKey> = new Set(['preset', 'engine', 'probeEvery', 'probeSize']);
/** What is said last: on how much it was trained. */
const BUDGET: readonly SettingKey[] = ['seed', 'seeds', 'steps', 'batch', 'trainSize'];

function partOf(run: Planned, key: SettingKey, value: SettingValue, words: NameWords): string {
  if (key === 'arms') return armsPart(run.spec, words);
  if (key === 'changes') return changeWords(run, words).join(', ');
  if (key === 'scenario' || key === 'preset') return words.preset(String(value));
  return `${words.setting(key)} ${shortValue(value, words)}`;
}

/** What its arms are, for the name of a run: of few that are compared which, of more how many. */
function armsPart(spec: Spec, words: NameWords): string {
  const set = armSetOf(spec);
  if (set) return set === 'compare' ? words.comparedUsual() : set;
  const compared = comparedOf(spec);
  if (!compared) return words.arms(spec.arms.length);
  const names = compared.map(({ id }) => words.arm(id));
  return names.length > 3 ? words.armsCompared(names.length) : words.compared(names);
}

const differences = (own: Settings, usual: Settings): SettingKey[] =>
  [...own.keys()].filter((key) => !UNSAID.has(key) && own.get(key) !== usual.get(key));

/**
 * A short name for a run from what differs from its preset: "neurons 13, noise 1.4"; where nothing does, the
 * title of the preset. The same experiment has the same name: `nameAmong` tells two of them apart.
 *
 * @param words English, as names are stored, where nothing is said.
 */
export function runName(run: Planned, words = ENGLISH_NAMES): string {
  const preset = madeFrom(run.spec);
  const own = settingsOf(run);
  const keys = differences(own, settingsOf({ spec: specOf(preset), interventions: [] }));
  if (keys.length === 0) return words.title(preset);
  const ordered = [
    ...keys.filter((key) => !BUDGET.includes(key)),
    ...keys.filter((key) => BUDGET.includes(key)),
  ];
  const foreign = run.spec.run.scenario !== RUN_DEFAULTS.scenario && !keys.includes('scenario');
  const parts = [
    ...(foreign ? [words.preset(preset.id)] : []),
    ...ordered.map((key) => partOf(run, key, own.get(key) as SettingValue, words)),
  ];
  const rest = parts.length - MOST_PARTS;
  return [...parts.slice(0, MOST_PARTS), ...(rest > 0 ? [words.more(rest)] : [])].join(', ');
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** A name that none of `taken` is, whatever the case of its letters: the same, or with the next number behind. */
export function nameAmong(name: string, taken: Iterable<string>): string {
  const all = new Set([...taken].map(folded));
  let free = name;
  for (let k = 2; all.has(folded(free)); k++) free = `${name} (${k})`;
  return free;
}

/** Whether a name is `name`, or that with a number behind. */
export const isNamedAfter = (own: string, name: string): boolean =>
  own === name || (own.startsWith(`${name} (`) && /^\d+\)$/.test(own.slice(name.length + 2)));

/** Names as parts of the names of files, in their order: small letters, digits and hyphens, no two alike. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = folded(name)
      .replace(/(?<!\p{N})\.|\.(?!\p{N})|[^\p{L}\p{M}\p{N}.]+/gu, '-')
      .replace(/-+/g, '-');
    const short =
      [...plain]
        .slice(0, MOST_LETTERS)
        .join('')
        .replace(/^[-.]+|[-.]+$/g, '') || 'run';
    let free = short;
    for (let k = 2; taken.has(free); k++) free = `${short}-${k}`;
    taken.add(free);
    return free;
  });
}
