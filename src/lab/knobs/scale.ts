import type { NumberParam } from '#spec/index.ts';

/** Places a slider has. */
const PLACES = 200;

/** Whole numbers up to this many get a place each. */
const FEW = 200;

const isFew = ({ kind, scale, min, max }: NumberParam): boolean =>
  kind === 'integer' && scale === 'linear' && max - min <= FEW;

/** Whether a slider can reach every value worth choosing; else the setting is a field to type in. */
export const slides = (param: NumberParam): boolean =>
  param.kind === 'number' || param.scale === 'log' || isFew(param);

/** The last place of a slider; the first is 0. */
export const lastPlace = (param: NumberParam): number =>
  isFew(param) ? param.max - param.min : PLACES;

/** `value` with two significant digits. */
const rounded = (value: number): number => Number(value.toPrecision(2));

/** Where a value stands, from 0 to 1. */
export function portion({ scale, min, max }: NumberParam, value: number): number {
  const within = Math.min(Math.max(value, min), max);
  if (scale === 'log') return Math.log(within / min) / Math.log(max / min);
  const part = (within - min) / (max - min);
  return scale === 'sqrt' ? Math.sqrt(part) : part;
}

/** The place of a value: the whole number nearest to it. */
export const placeOf = (param: NumberParam, value: number): number =>
  Math.round(portion(param, value) * lastPlace(param));

/** The value of a place, rounded as a person would say it; the ends are exact. */
export function valueAt(param: NumberParam, place: number): number {
  const { scale, kind, min, max } = param;
  const last = lastPlace(param);
  if (place <= 0) return min;
  if (place >= last) return max;
  const part = place / last;
  if (scale === 'log') {
    const value = min * (max / min) ** part;
    return kind === 'integer' ? Math.round(value) : rounded(value);
  }
  if (scale === 'sqrt') {
    const step = ((2 * part) / last) * (max - min);
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    return Number((min + part ** 2 * (max - min)).toFixed(digits));
  }
  const exact = min + part * (max - min);
  if (kind === 'integer') return Math.round(exact);
  const digits = Math.max(0, 1 - Math.floor(Math.log10((max - min) / last)));
  return Number(exact.toFixed(digits));
}

/**
 * The next value in a direction that differs from `value`: neighbouring places of a logarithmic scale
 * of whole numbers may hold the same one.
 */
export function neighbour(param: NumberParam, value: number, by: 1 | -1): number {
  const last = lastPlace(param);
  let place = placeOf(param, value);
  while (place > 0 - by && place < last - by) {
    place += by;
    const next = valueAt(param, place);
    if ((next - value) * by > 0) return next;
  }
  return by > 0 ? param.max : param.min;
}
