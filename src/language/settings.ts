import { ARM_PARAMS, type Param, RUN_PARAMS } from '#spec/index.ts';
import { sayOr } from './say.ts';

const PARAMS: Readonly<Record<string, Param>> = { ...RUN_PARAMS, ...ARM_PARAMS };

/** What a setting is called in the language of the moment; `param` may have the plainer name of a scenario (`runParamOf`). */
export function settingName(key: string, { label }: Param): string {
  const id = `setting-${key}`;
  return sayOr(PARAMS[key]?.label === label ? id : `${id}.called`, label);
}

/** A unit of a setting: "steps"; signs and short forms are those of every language. */
export const unitWords = (unit: string): string =>
  /^[a-z]{3,}$/.test(unit) ? sayOr(`unit-${unit}`, unit) : unit;
