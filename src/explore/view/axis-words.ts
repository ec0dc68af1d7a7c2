import { count, pointed } from '#language/figures.ts';
import { settingName as nameOf, unitWords } from '#language/settings.ts';
import { type RunParams, runParamOf, type Value } from '#spec/index.ts';
import { isRunSetting, paramOf, partOf, valueAt } from '#sweep/scale.ts';
import { isRange, type SettingAxis } from '#sweep/sweep.ts';
import { say } from '../say.ts';

const DIGITS = 3;

/** A number as people read it, with three digits and none that say nothing. */
export function numeral(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value)) return count(value).replace('-', '−');
  return pointed(String(Number(value.toPrecision(DIGITS)))).replace('-', '−');
}

/** A value of a setting in words. */
export const valueWords = (value: Value): string =>
  typeof value === 'number'
    ? numeral(value)
    : typeof value === 'boolean'
      ? value
        ? say('explore-on')
        : say('explore-off')
      : value;

/** What a setting is called in a run. */
export const settingName = ({ setting }: Pick<SettingAxis, 'setting'>, run: RunParams): string =>
  nameOf(
    setting,
    isRunSetting(setting) ? runParamOf(run, setting as keyof RunParams) : paramOf(setting),
  );

/** Its name with its unit and the step since which it holds: "Learning rate, since step 300". */
export function axisLabel(axis: SettingAxis, run: RunParams): string {
  const param = paramOf(axis.setting);
  const unit = 'unit' in param && param.unit ? ` (${unitWords(param.unit)})` : '';
  const name = `${settingName(axis, run)}${unit}`;
  return axis.since ? say('sweep-since', { name, step: axis.since }) : name;
}

const LETTER = 6.6;
const APART = 14;
const ENOUGH = 4;
const USUAL = 6;

/**
 * Which of some words stand at an axis, by their numbers: every first, second, fourth, ... so that no two touch,
 * and of these the shortest, as long as some are left.
 *
 * @param pitch room for one of them, px. @param height of a line where they stand below each other, px.
 */
export function labelled(words: readonly string[], pitch: number, height?: number): number[] {
  const at = (stride: number) => words.map((_, k) => k).filter((k) => k % stride === 0);
  const longest = (stride: number) => Math.max(...at(stride).map((k) => words[k].length));
  const fits = (stride: number) => stride * pitch >= (height ?? longest(stride) * LETTER + APART);
  const strides = [1, 2, 4, 8, 16, 32, 64].filter((stride) => stride < words.length);
  const fitting = strides.filter(fits);
  const enough = fitting.filter((stride) => at(stride).length >= ENOUGH);
  const far = (stride: number) => Math.abs(at(stride).length - USUAL);
  const best = (enough.length > 0 ? enough : fitting).toSorted(
    (a, b) => longest(a) - longest(b) || far(a) - far(b),
  );
  return at(best[0] ?? words.length);
}

/** Words at parts of the way of an axis whose places are drawn; each value of a list once. */
export function ticksAlong(
  axis: SettingAxis,
  count: number,
): { readonly at: number; readonly words: string }[] {
  if (!isRange(axis)) {
    return axis.values.map((value) => ({ at: partOf(axis, value), words: valueWords(value) }));
  }
  const parts = Array.from({ length: count }, (_, k) => k / (count - 1));
  return parts.map((at) => ({ at, words: valueWords(roundish(valueAt(axis, at))) }));
}

/** Two digits of a number that is only a tick. */
const roundish = (value: Value): Value =>
  typeof value === 'number' ? Number(value.toPrecision(2)) : value;
