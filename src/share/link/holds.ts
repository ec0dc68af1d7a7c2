import { count } from '#language/figures.ts';
import { methodName } from '#language/methods.ts';
import { presetWords } from '#language/presets.ts';
import { settingName, unitWords } from '#language/settings.ts';
import {
  ARM_PARAMS,
  armSetOf,
  comparedOf,
  LIVE,
  madeFrom,
  type Param,
  RUN_PARAMS,
  type RunParams,
  runParamOf,
  type Spec,
} from '#spec/index.ts';
import { STRINGS } from './link-words.ts';

type Value = number | string | boolean;

/** Settings that have words of their own. */
const SAID: readonly string[] = ['scenario', 'seed', 'seeds', 'steps', 'engine'];
/** Steps at which something was changed, as many as are listed. */
const LISTED = 6;

function valueWords(param: Param, value: Value): string {
  if (typeof value === 'boolean') return STRINGS.flag(value);
  if (typeof value === 'string') return value;
  const words = count(value, { maximumSignificantDigits: 4 });
  return 'unit' in param && param.unit ? `${words} ${unitWords(param.unit)}` : words;
}

function changedSettings(spec: Spec): string[] {
  const { run } = spec;
  const usual = madeFrom(spec).run;
  return (Object.keys(RUN_PARAMS) as (keyof RunParams)[])
    .filter((key) => run[key] !== usual[key] && !SAID.includes(key))
    .map((key) => {
      const param = runParamOf(run, key);
      const words = (value: Value) => valueWords(param, value);
      return STRINGS.setting(settingName(key, param), words(run[key]), words(usual[key]));
    });
}

function changesInRun({ interventions }: Spec): string[] {
  const groups = new Map<string, { step: number; arm: string; changes: string[] }>();
  for (const { step, arm, key, value } of interventions) {
    const name = `${step} ${arm}`;
    const group = groups.get(name) ?? { step, arm: arm === LIVE ? '' : arm, changes: [] };
    group.changes.push(
      STRINGS.to(settingName(key, ARM_PARAMS[key]), valueWords(ARM_PARAMS[key], value)),
    );
    groups.set(name, group);
  }
  const all = [...groups.values()];
  const lines = all
    .slice(0, LISTED)
    .map(({ step, arm, changes }) => STRINGS.change(step, arm, changes));
  return all.length > LISTED ? [...lines, STRINGS.moreChanges(all.length - LISTED)] : lines;
}

/** What a link to this experiment says, in words, a line each. */
export function holdsOf(spec: Spec): string[] {
  const { run, preset, revision, arms } = spec;
  const title = presetWords(preset);
  const set = armSetOf(spec);
  const compared = comparedOf(spec)?.map(({ id }) => methodName(id));
  return [
    STRINGS.scenario(title, revision),
    STRINGS.seeds(run.seed, run.seeds, run.steps),
    ...(run.engine === 'auto' ? [] : [STRINGS.runsOn(run.engine)]),
    ...(set === 'compare' ? [STRINGS.compare] : []),
    ...(set === undefined
      ? [compared ? STRINGS.compared(compared) : STRINGS.ownArms(arms.map(({ id }) => id))]
      : []),
    ...changedSettings(spec),
    ...changesInRun(spec),
  ];
}
