import type { KeptRun } from '#archive/index.ts';
import { wordsOf } from '#language/language.ts';
import { presetWords } from '#language/presets.ts';
import { nameWords } from '#language/run-title.ts';
import { spoken } from '#language/say.ts';
import { senseLabel } from '#language/senses.ts';
import { settingName } from '#language/settings.ts';
import { percent } from '#panels/words.ts';
import {
  ARM_PARAMS,
  type ArmKey,
  armsWords,
  changeWords,
  differingKeys,
  RUN_PARAMS,
  type RunParams,
  runParamOf,
  type SettingKey,
  type Settings,
  type SettingValue,
  settingsOf,
  shortValue,
} from '#spec/index.ts';
import { collapseOf, leastShare, type Outcome } from './outcome.ts';
import { TABLE } from './table-words.ts';

/** A kept run as a row of the table. */
export interface Row {
  readonly run: KeptRun;
  readonly label: string;
  readonly settings: Settings;
  /** What it came to, once that is read. */
  readonly outcome?: Outcome;
  /** Whether it is open in the lab. */
  readonly here: boolean;
}

/** A column that runs can be sorted by. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** By what it is sorted; nothing where the run has no such thing: those come last. */
  key(row: Row): number | string | undefined;
  /** What stands in its cell. */
  words(row: Row): string;
}

const dateWords = (at: number): string =>
  new Intl.DateTimeFormat(wordsOf(spoken()), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );

/** A share whose sign stays on its line. */
const unbroken = (share: number): string => percent(share).replace(' ', '\u00a0');

const name: Column = {
  id: 'name',
  get title() {
    return TABLE.name;
  },
  key: ({ label }) => label.toLowerCase(),
  words: ({ label }) => label,
};

const OUTCOMES: readonly Column[] = [
  {
    id: 'collapse',
    get title() {
      return TABLE.collapse;
    },
    key: ({ outcome }) => outcome && collapseOf(outcome),
    words: ({ outcome }) =>
      outcome
        ? outcome.senses
            .flatMap(({ label, collapsed, back }) =>
              collapsed === undefined ? [] : [TABLE.collapsed(senseLabel(label), collapsed, back)],
            )
            .join(', ') || TABLE.never
        : TABLE.unknown,
  },
  {
    id: 'shares',
    get title() {
      return TABLE.shares;
    },
    key: ({ outcome }) => outcome && leastShare(outcome),
    words: ({ outcome }) =>
      outcome?.senses
        .map(({ label, share }) => `${senseLabel(label)} ${unbroken(share)}`)
        .join(', ') ?? TABLE.unknown,
  },
  {
    id: 'accuracy',
    get title() {
      return TABLE.accuracy;
    },
    key: ({ outcome }) =>
      outcome && Number.isFinite(outcome.accuracy) ? outcome.accuracy : undefined,
    words: ({ outcome }) => (outcome ? unbroken(outcome.accuracy) : TABLE.unknown),
  },
];

const STATES: readonly Column[] = [
  {
    id: 'state',
    get title() {
      return TABLE.state;
    },
    key: ({ run: { step, spec } }) => step / spec.run.steps,
    words: ({ run: { step, spec }, here }) =>
      TABLE.stateOf(step, spec.run.steps) + (here ? TABLE.here : ''),
  },
  {
    id: 'date',
    get title() {
      return TABLE.date;
    },
    key: ({ run: { changed } }) => changed || undefined,
    words: ({ run: { changed } }) => (changed > 0 ? dateWords(changed) : TABLE.noDate),
  },
];

const isRunKey = (key: SettingKey): key is keyof RunParams => Object.hasOwn(RUN_PARAMS, key);
const isArmKey = (key: SettingKey): key is ArmKey => Object.hasOwn(ARM_PARAMS, key);

function titleOf(key: SettingKey, rows: readonly Row[]): string {
  if (isArmKey(key)) return settingName(key, ARM_PARAMS[key]);
  if (!isRunKey(key)) return TABLE[key];
  const scenarios = new Set(rows.map(({ run }) => run.spec.run.scenario));
  const param = scenarios.size > 1 ? RUN_PARAMS[key] : runParamOf(rows[0].run.spec.run, key);
  return settingName(key, param);
}

function valueWords(key: SettingKey, value: SettingValue | undefined): string {
  if (value === undefined) return TABLE.unknown;
  if (key === 'preset') return presetWords(String(value));
  return shortValue(value, nameWords()) || TABLE.none;
}

/** A setting in which runs differ. */
const columnOf = (key: SettingKey, rows: readonly Row[]): Column => ({
  id: key,
  title: titleOf(key, rows),
  key: ({ settings }) => {
    const value = settings.get(key);
    return typeof value === 'boolean' ? Number(value) : value === '' ? undefined : value;
  },
  words: ({ run, settings }) => {
    if (key === 'arms') return TABLE.armsOf(armsWords(run.spec, nameWords()));
    if (key === 'changes') return changeWords(run, nameWords()).join(', ') || TABLE.none;
    return valueWords(key, settings.get(key));
  },
});

/** What differs, without what follows from something else that does. */
function differing(rows: readonly Row[]): SettingKey[] {
  const keys = differingKeys(rows.map(({ settings }) => settings));
  return keys.includes('preset') ? keys.filter((key) => key !== 'scenario') : keys;
}

/** The columns of a table of these runs: a setting has one only if they differ in it. */
export const columnsOf = (rows: readonly Row[]): Column[] => [
  name,
  ...differing(rows).map((key) => columnOf(key, rows)),
  ...OUTCOMES,
  ...STATES,
];

/** A kept run as a row. */
export const rowOf = (
  run: KeptRun,
  beside: { readonly label?: string; readonly outcome?: Outcome; readonly here: boolean },
): Row => ({ run, settings: settingsOf(run), ...beside, label: beside.label ?? run.name });
