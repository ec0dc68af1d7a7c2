import { ARM_PARAMS, type ArmKey, type ArmParams } from './arm-params.ts';
import { armSetOf } from './arm-sets.ts';
import { changeWords, mainArm, type Planned, type SettingValue } from './change-words.ts';
import { RUN_PARAMS, type RunParams } from './run-params.ts';
import { SCENARIOS, scenarioOf, UNLISTED } from './scenarios/index.ts';

/** One thing in which runs may differ: what they were made from, their arms, a setting, their changes. */
export type SettingKey = 'preset' | 'arms' | 'changes' | keyof RunParams | ArmKey;
export type Settings = ReadonlyMap<SettingKey, SettingValue>;

const OWN = new Set([...SCENARIOS, ...UNLISTED].flatMap(({ settings }) => settings));

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
    ['arms', armSetOf(spec) ?? `${spec.arms.length} arms`],
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
