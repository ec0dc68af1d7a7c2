import {
  cleanValue,
  METHODS,
  type Note,
  type RunParams,
  SCENARIOS,
  scenarioOf,
  shown,
  UNLISTED,
  type Value,
} from '#spec/index.ts';
import { isRunSetting, paramOf } from './scale.ts';
import type { ForeignAxis } from './shape.ts';
import { type Axis, type AxisKey, namedMethods, type RangeAxis } from './sweep.ts';

const MOST_AXES = 4;
const MOST_VALUES = 65;
const USUAL_COUNT = 17;
/** Where a log range that begins at 0 begins to multiply, as a part of its end. */
const USUAL_LEAST = 1e-3;

/** Settings of a run that a sweep has for itself, or that make it another experiment. */
const OWN: readonly AxisKey[] = [
  'engine',
  'seed',
  'seeds',
  'steps',
  'probeEvery',
  'scenario',
  'outcomes',
  'own',
];

/** Whether a setting may differ within a sweep. */
export const canDiffer = (key: AxisKey): boolean => !OWN.includes(key);

type Say = (message: string, harmless?: true) => undefined;

/** Whether another scenario has this setting and this one has not. */
export const isElsewhere = (key: string, run: Pick<RunParams, 'scenario'>): boolean =>
  [...SCENARIOS, ...UNLISTED].some(({ settings }) =>
    (settings as readonly string[]).includes(key),
  ) && !(scenarioOf(run).settings as readonly string[]).includes(key);

function cleanKey(key: string, run: RunParams, say: Say): AxisKey | undefined {
  if (paramOf(key as AxisKey) === undefined) return say('is not a known setting; left out');
  if (!canDiffer(key as AxisKey)) return say('cannot differ within a sweep; left out');
  if (isElsewhere(key, run)) return say(`is no setting of “${scenarioOf(run).id}”; left out`);
  return key as AxisKey;
}

function cleanSince(since: number | undefined, key: AxisKey | undefined, steps: number, say: Say) {
  if (since === undefined || since === 0) return {};
  const wrong = !Number.isInteger(since) || since < 0 || since >= steps;
  if (key && isRunSetting(key))
    say('belongs to the whole run: it has no step since which it holds');
  else if (wrong) say(`since step ${shown(since)} is outside the run; from the start instead`);
  else return { since };
  return {};
}

function cleanRange(
  axis: Extract<ForeignAxis, { from: number }>,
  key: AxisKey,
  say: Say,
): RangeAxis | undefined {
  const param = paramOf(key);
  if (param.kind !== 'number' && param.kind !== 'integer') {
    return say('has no numbers between which to go: list its values; left out');
  }
  const within = (input: number, usual: number): number => {
    const { value, message } = cleanValue(param, input, usual);
    if (message) say(message);
    return Number(value);
  };
  const ends = [within(axis.from, param.min), within(axis.to, param.max)];
  const [from, to] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  if (ends[0] > ends[1]) say(`goes from ${ends[0]} to ${ends[1]}; turned round`);
  if (from === to) return say(`begins and ends at ${from}; left out`);
  const asked = axis.count ?? USUAL_COUNT;
  const count = Math.min(MOST_VALUES, Math.max(2, Math.round(asked) || 2));
  if (count !== asked) say(`count was ${shown(asked)}, now ${count} (2 to ${MOST_VALUES})`);
  let scale = axis.scale ?? (from > 0 && param.scale === 'log' ? 'log' : 'linear');
  if (scale === 'log' && from < 0) {
    scale = 'linear';
    say('goes below 0, which no log scale does; linear instead');
  }
  const range = { setting: key, from, to, count, scale };
  if (scale === 'linear' || from > 0) {
    if (axis.least !== undefined) say('“least” is for log ranges that begin at 0', true);
    return range;
  }
  const least = axis.least ?? to * USUAL_LEAST;
  if (!(least > 0 && least < to)) say(`“least” ${shown(least)} is not between 0 and ${to}`);
  return { ...range, least: least > 0 && least < to ? least : to * USUAL_LEAST };
}

function cleanList(inputs: readonly Value[], key: AxisKey, say: Say): Value[] {
  const param = paramOf(key);
  const values = new Set<Value>();
  for (const input of inputs.slice(0, MOST_VALUES)) {
    const { value, message } = cleanValue(param, input, param.default);
    if (message) say(message);
    if (values.has(value)) say(`has ${shown(value)} twice`, true);
    values.add(value);
  }
  if (inputs.length > MOST_VALUES) {
    say(`only the first ${MOST_VALUES} of ${inputs.length} were kept`);
  }
  return [...values];
}

const isKnown = (name: string): boolean =>
  name !== '' && namedMethods(name).every((method) => Object.hasOwn(METHODS, method));

function cleanOne(axis: ForeignAxis, run: RunParams, steps: number, say: Say): Axis | undefined {
  if ('methods' in axis) {
    const methods = [...new Set(axis.methods)].filter(
      (name) => isKnown(name) || say(`“${shown(name)}” is no method; left out`),
    );
    if (methods.length === 0) return say('names no method; left out');
    return { methods, ...cleanSince(axis.since, undefined, steps, say) };
  }
  const key = cleanKey(axis.setting, run, say);
  if (!key) return undefined;
  const since = cleanSince(axis.since, key, steps, say);
  if ('from' in axis) {
    const range = cleanRange(axis, key, say);
    return range && { ...range, ...since };
  }
  const values = cleanList(axis.values, key, say);
  if (values.length === 0) return say('has no values; left out');
  return { setting: key, values, ...since };
}

/** The axes of a foreign sweep that make sense for this run, each setting once; the others are noted. */
export function cleanAxes(
  input: readonly ForeignAxis[],
  run: RunParams,
  steps: number,
  notes: Note[],
): Axis[] {
  const axes = new Map<string, Axis>();
  if (input.length > MOST_AXES) {
    notes.push({ path: 'axes', message: `only the first ${MOST_AXES} were kept` });
  }
  for (const [k, foreign] of input.slice(0, MOST_AXES).entries()) {
    const name = 'methods' in foreign ? 'methods' : foreign.setting;
    const say: Say = (message, harmless) => {
      notes.push({ path: `axes.${k} (${shown(name)})`, message, ...(harmless && { harmless }) });
      return undefined;
    };
    const axis = cleanOne(foreign, run, steps, say);
    if (axis && axes.has(name)) say('is an axis already; left out');
    else if (axis) axes.set(name, axis);
  }
  return [...axes.values()];
}
