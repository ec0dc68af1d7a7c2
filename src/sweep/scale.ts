import { ARM_PARAMS, type NumberParam, type Param, RUN_PARAMS, type Value } from '#spec/index.ts';
import { type AxisKey, isRange, type RangeAxis, type SettingAxis } from './sweep.ts';

/** Digits that a value of a range keeps: the same in every browser, and short enough for a link. */
const DIGITS = 6;

const PARAMS: Readonly<Record<AxisKey, Param>> = { ...RUN_PARAMS, ...ARM_PARAMS };

/** Nothing of a name that is no setting, whatever it is a name of. */
export const paramOf = (key: AxisKey): Param =>
  (Object.hasOwn(PARAMS, key) ? PARAMS[key] : undefined) as Param;

export const isRunSetting = (key: AxisKey): boolean => Object.hasOwn(RUN_PARAMS, key);

function stretched({ from, to, scale, least }: RangeAxis, part: number): number {
  if (part <= 0) return from;
  if (part >= 1) return to;
  if (scale === 'linear') return from + (to - from) * part;
  if (from > 0) return from * (to / from) ** part;
  const unit = least as number;
  return unit * Math.sinh(Math.asinh(to / unit) * part);
}

/**
 * Whether the values of an axis have an order, so that neighbours tell of each other: ranges and ascending numbers
 * do; names, and worlds, whose numbers are names, do not.
 */
export function isOrdered(axis: SettingAxis): boolean {
  if (isRange(axis)) return true;
  const { setting, values } = axis;
  const ascends = values.every((value, k) => k === 0 || Number(values[k - 1]) < Number(value));
  return setting !== 'world' && ascends && values.every((value) => typeof value === 'number');
}

/** The value of an axis at a part of its way, 0 to 1. */
export function valueAt(axis: SettingAxis, part: number): Value {
  if (!isRange(axis)) {
    return axis.values[Math.min(axis.values.length - 1, Math.floor(part * axis.values.length))];
  }
  const value = stretched(axis, part);
  const { kind } = paramOf(axis.setting) as NumberParam;
  return kind === 'integer' ? Math.round(value) : Number(value.toPrecision(DIGITS));
}

/** Every value of an axis on a grid, in order, each once: whole numbers may have fewer than are asked for. */
export const valuesOf = (axis: SettingAxis): Value[] => [...new Set(steppedThrough(axis))];

const steppedThrough = (axis: SettingAxis): readonly Value[] =>
  isRange(axis)
    ? Array.from({ length: axis.count }, (_, k) => valueAt(axis, k / (axis.count - 1)))
    : axis.values;

/** Where on its axis a value stands, 0 to 1: what `valueAt` undoes, for drawing. Lists stand evenly apart. */
export function partOf(axis: SettingAxis, value: Value): number {
  if (!isRange(axis)) {
    const last = axis.values.length - 1;
    return last === 0 ? 0.5 : axis.values.indexOf(value) / last;
  }
  const { from, to, scale, least } = axis;
  const number = Number(value);
  if (scale === 'linear') return (number - from) / (to - from);
  if (from > 0) return Math.log(number / from) / Math.log(to / from);
  return Math.asinh(number / (least as number)) / Math.asinh(to / (least as number));
}
