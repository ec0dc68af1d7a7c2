import { ARM_PARAMS, type Param, RUN_PARAMS } from '#spec/index.ts';
import { sayOr } from './say.ts';

/** What a setting is called in the language of the moment, what it is, and why it matters. */
export interface SettingWords {
  readonly label: string;
  readonly help: string;
  readonly why: string;
}

const PARAMS: Readonly<Record<string, Param>> = { ...RUN_PARAMS, ...ARM_PARAMS };

/** The words of a setting; `param` may have the plainer name of a scenario (`runParamOf`). */
export function settingWords(key: string, { label, help, why }: Param): SettingWords {
  const id = `setting-${key}`;
  const called = PARAMS[key]?.label === label ? id : `${id}.called`;
  return {
    label: sayOr(called, label),
    help: sayOr(`${id}.help`, help),
    why: sayOr(`${id}.why`, why),
  };
}

/** A unit of a setting: "steps"; signs and short forms are those of every language. */
export const unitWords = (unit: string): string =>
  /^[a-z]{3,}$/.test(unit) ? sayOr(`unit-${unit}`, unit) : unit;
