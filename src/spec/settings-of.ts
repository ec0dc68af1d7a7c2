import { ARM_PARAMS, type ArmKey, type ArmParams } from './arm-params.ts';
import { armSetOf } from './arm-sets.ts';
import {
  changeWords,
  mainArm,
  type Planned,
  type SettingValue,
  shortValue,
} from './change-words.ts';
import { comparedOf, isOwn } from './comparison.ts';
import { ENGLISH_NAMES, type NameWords } from './name-words.ts';
import { baseOf, madeFrom } from './presets.ts';
import { RUN_PARAMS, type RunParams } from './run-params.ts';
import { SCENARIOS, scenarioOf, UNLISTED } from './scenarios/index.ts';
import type { ArmSpec, Spec } from './spec.ts';

/** One thing in which runs may differ: what they were made from, their arms, a setting, their changes. */
export type SettingKey = 'preset' | 'arms' | 'changes' | keyof RunParams | ArmKey;
export type Settings = ReadonlyMap<SettingKey, SettingValue>;

const OWN = new Set([...SCENARIOS, ...UNLISTED].flatMap(({ settings }) => settings));

/** What an arm of an experiment changes of one without a method: "pull 0.5, substitutes 0.3". */
export function ownWords({ params }: ArmSpec, spec: Spec, words = ENGLISH_NAMES): string {
  const base = baseOf(madeFrom(spec));
  const keys = (Object.keys(base) as ArmKey[]).filter((key) => params[key] !== base[key]);
  return keys.map((key) => `${words.setting(key)} ${shortValue(params[key], words)}`).join(', ');
}

/** What each arm of a comparison is called, the visitor's with its settings. */
function comparedWords(spec: Spec, words: NameWords): string | undefined {
  const names = comparedOf(spec)?.map((arm) =>
    isOwn(arm.id) ? `${words.arm(arm.id)} (${ownWords(arm, spec, words)})` : words.arm(arm.id),
  );
  return names?.join(', ');
}

/** The named set of its arms, or what it compares. */
export const armsWords = (spec: Spec, words = ENGLISH_NAMES): string =>
  armSetOf(spec) ?? comparedWords(spec, words) ?? words.arms(spec.arms.length);

/** All by which a run can be told from another: settings that its scenario has, and its changes in words. */
export function settingsOf(run: Planned): Settings {
  const { spec } = run;
  const own = scenarioOf(spec.run).settings;
  const keys = (Object.keys(RUN_PARAMS) as (keyof RunParams)[]).filter(
    (key) => key !== 'scenario' && (!OWN.has(key) || own.includes(key)),
  );
  const params = spec.arms.find(({ id }) => id === mainArm(spec))?.params as ArmParams;
  return new Map<SettingKey, SettingValue>([
    ['preset', spec.preset],
    ['scenario', spec.run.scenario],
    ...keys.map((key) => [key, spec.run[key]] as const),
    ['arms', armsWords(spec)],
    ...(Object.keys(ARM_PARAMS) as ArmKey[]).map((key) => [key, params[key]] as const),
    ['changes', changeWords(run).join(', ')],
  ]);
}

/** In what runs differ, in the order of the tables. What a run does not have is no difference. */
export function differingKeys(runs: readonly Settings[]): SettingKey[] {
  const keys = [...new Set(runs.flatMap((settings) => [...settings.keys()]))];
  return keys.filter((key) => {
    const values = runs.flatMap((settings) => settings.get(key) ?? []);
    return new Set(values).size > 1;
  });
}
