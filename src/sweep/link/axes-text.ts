import { type Note, shown } from '#spec/index.ts';
import { ARM_KEYS, armName, RUN_KEYS, runName } from '#spec/keys.ts';
import { parseNumber, parseValue, valueText } from '#spec/link-text.ts';
import { paramOf } from '../scale.ts';
import { type Axis, type AxisKey, isMethods, isRange } from '../sweep.ts';

/**
 * Axes as text of characters that need no escape in an address: ranges "str:0.5:8:17:log", where a log one that
 * begins at 0 says last where it begins to multiply; lists "al=reverse,mmd"; methods
 * "methods=vanilla,distill.ebr"; each with "@300" behind it where it holds from a step on. Semicolons part them.
 */

const METHODS = 'methods';
const SHORT: Readonly<Record<string, string>> = { ...RUN_KEYS, ...ARM_KEYS };

/** Where a name is known as none of both it stays as it is, to be told of. */
export const settingNamed = (key: string): string => {
  const own = armName(key);
  return own === key ? runName(key) : own;
};

export const keyOf = (setting: string): string => SHORT[setting] ?? setting;

function axisText(axis: Axis): string {
  const since = axis.since ? `@${axis.since}` : '';
  if (isMethods(axis)) {
    return `${METHODS}=${axis.methods.map((name) => name.replaceAll('+', '.')).join(',')}${since}`;
  }
  const key = keyOf(axis.setting);
  if (!isRange(axis)) return `${key}=${axis.values.map(valueText).join(',')}${since}`;
  const { from, to, count, scale, least } = axis;
  return `${[key, from, to, count, scale, ...(least === undefined ? [] : [least])].join(':')}${since}`;
}

export const axesText = (axes: readonly Axis[]): string => axes.map(axisText).join(';');

const number = (text: string | undefined): unknown =>
  text === undefined ? undefined : parseNumber(text);

/** Only what was said, so that what is missing takes its usual value. */
const said = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function parseAxis(text: string): Record<string, unknown> {
  const at = text.lastIndexOf('@');
  const since = at < 0 ? undefined : number(text.slice(at + 1));
  const body = at < 0 ? text : text.slice(0, at);
  const mark = body.indexOf('=');
  if (mark >= 0) {
    const [key, list] = [body.slice(0, mark), body.slice(mark + 1).split(',')];
    if (key === METHODS) {
      return said({ methods: list.map((name) => name.replaceAll('.', '+')), since });
    }
    const setting = settingNamed(key);
    const param = paramOf(setting as AxisKey);
    return said({ setting, values: list.map((value) => parseValue(param, value)), since });
  }
  const [key, from, to, count, scale, least] = body.split(':');
  return said({
    setting: settingNamed(key),
    ...{ from: number(from), to: number(to), count: number(count) },
    scale: scale === 'log' ? scale : undefined,
    ...{ least: number(least), since },
  });
}

const isSound = (axis: Readonly<Record<string, unknown>>): boolean =>
  ['from', 'to', 'count', 'least', 'since'].every((key) => typeof (axis[key] ?? 0) === 'number') &&
  ('from' in axis ? 'to' in axis : 'values' in axis || 'methods' in axis);

/** Reads what `axesText` wrote, and of anything else what can be cleaned; the rest is left out and noted. */
export function parseAxes(text: string, notes: Note[]): Record<string, unknown>[] {
  return text.split(';').flatMap((part, k) => {
    const axis = parseAxis(part);
    if (isSound(axis)) return [axis];
    const message = `“${shown(part)}” is no axis; left out`;
    notes.push({ path: `axes.${k}`, message });
    return [];
  });
}
