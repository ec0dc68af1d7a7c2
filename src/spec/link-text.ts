import { ARM_DEFAULTS, ARM_PARAMS, type ArmKey, type ArmParams } from './arm-params.ts';
import { ARM_KEYS, armName } from './keys.ts';
import type { Param } from './param.ts';
import { LIVE } from './presets.ts';
import type { ArmSpec, Intervention } from './spec.ts';

/**
 * Parts of a link as text that a person can read, made of characters that need no escape in an address:
 * settings "kd=1,sub=0.3"; arms "live:kd=1;ghost"; interventions "300:kd=1,sub=0.3;400:ghost:lr=0.01",
 * which name their arm unless it is the live one.
 */

type Value = number | string | boolean;

export const valueText = (value: Value): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

const FLAGS = new Map<string, boolean>([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

const DECIMAL = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A decimal number; the text itself where it is none, or too small to be told from 0. */
export function parseNumber(text: string): number | string {
  const value = Number(text);
  const vanishes = value === 0 && /[1-9]/.test(text.split(/e/i)[0]);
  return DECIMAL.test(text) && !vanishes ? value : text;
}

/** What a text stands for in this setting; the text itself where it makes no sense. */
export function parseValue(param: Param | undefined, text: string): unknown {
  if (param?.kind === 'flag') return FLAGS.get(text) ?? text;
  if (param?.kind === 'choice' || param?.kind === 'text' || !param) return text;
  return parseNumber(text);
}

export const paramOf = (table: Record<string, Param>, key: string): Param | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** "kd=1,sub=0.3" as names and values. */
function parseChanges(text: string): [name: string, value: unknown][] {
  return text.split(',').map((part) => {
    const mark = part.indexOf('=');
    const name = armName(mark < 0 ? part : part.slice(0, mark));
    const value = mark < 0 ? '' : part.slice(mark + 1);
    return [name, parseValue(paramOf(ARM_PARAMS, name), value)];
  });
}

const changeText = (key: ArmKey, value: Value): string => `${ARM_KEYS[key]}=${valueText(value)}`;

/** "own:kd=1", by what differs from the defaults. */
export function armText({ id, params }: ArmSpec): string {
  const changes = (Object.keys(ARM_DEFAULTS) as ArmKey[])
    .filter((key: keyof ArmParams) => params[key] !== ARM_DEFAULTS[key])
    .map((key) => changeText(key, params[key]));
  return changes.length > 0 ? `${id}:${changes.join(',')}` : id;
}

export const armsText = (arms: readonly ArmSpec[]): string => arms.map(armText).join(';');

export function parseArms(text: string): { id: string; params: Record<string, unknown> }[] {
  return text.split(';').map((part) => {
    const mark = part.indexOf(':');
    if (mark < 0) return { id: part, params: {} };
    const params = Object.fromEntries(parseChanges(part.slice(mark + 1)));
    return { id: part.slice(0, mark), params };
  });
}

/** Neighbours with one step and one arm share a group; the order of all stays as it is. */
export function interventionsText(interventions: readonly Intervention[]): string {
  const groups: { head: string; changes: string[] }[] = [];
  for (const { step, arm, key, value } of interventions) {
    const head = arm === LIVE ? `${step}` : `${step}:${arm}`;
    const change = changeText(key, value);
    if (groups.at(-1)?.head === head) groups.at(-1)?.changes.push(change);
    else groups.push({ head, changes: [change] });
  }
  return groups.map(({ head, changes }) => `${head}:${changes.join(',')}`).join(';');
}

type Foreign = Record<keyof Intervention, unknown>;

/** "300.live.lambda.0.75", as links had it before they had groups. */
function parseLone(text: string): Foreign {
  const [step, arm, key = '', ...rest] = text.split('.');
  const value = parseValue(paramOf(ARM_PARAMS, key), rest.join('.'));
  return { step: parseStep(step), arm, key, value };
}

const parseStep = (text: string): unknown => (/^\d{1,9}$/.test(text) ? Number(text) : text);

export function parseInterventions(text: string): Foreign[] {
  return text.split(';').flatMap((group) => {
    if (!group.includes(':')) return [parseLone(group)];
    const parts = group.split(':');
    const [step, arm] = parts.length > 2 ? parts : [parts[0], LIVE];
    const changes = parseChanges(parts.slice(parts.length > 2 ? 2 : 1).join(':'));
    return changes.map(([key, value]) => ({ step: parseStep(step), arm, key, value }));
  });
}
