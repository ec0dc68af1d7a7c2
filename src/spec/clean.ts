import { ARM_DEFAULTS, ARM_PARAMS, type ArmKey, type ArmParams } from './arm-params.ts';
import { ARM_SETS, type ArmSet } from './arm-sets.ts';
import {
  type Comparable,
  comparableArm,
  comparisonOf,
  isComparable,
  isOwn,
  MOST_COMPARED,
  VANILLA,
} from './comparison.ts';
import { type Note, shown, summed } from './notes.ts';
import type { Param } from './param.ts';
import { baseOf, labArms, PRESETS, presetOf } from './presets.ts';
import { RUN_PARAMS, type RunParams } from './run-params.ts';
import type { Preset } from './scenarios/scenario.ts';
import { type ArmSpec, type Intervention, modalityCount, type Spec } from './spec.ts';

export type Value = number | string | boolean;
type Fields = Readonly<Record<string, unknown>>;

const MAX_ARMS = 16;
/** Changes that one run takes. */
export const MAX_INTERVENTIONS = 1000;
/** Notes of one kind that are written out; the others are counted. */
const MOST_UNKNOWN = 20;

const isFields = (input: unknown): input is Fields =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** Brings one foreign value into the range of its parameter; `fallback` where it makes no sense. */
export function cleanValue(
  param: Param,
  input: unknown,
  fallback: Value,
): { value: Value; message?: string } {
  const refused = { value: fallback, message: `"${shown(input)}" is not usable, ${fallback} is` };
  if (param.kind === 'flag') return typeof input === 'boolean' ? { value: input } : refused;
  if (param.kind === 'choice') {
    return typeof input === 'string' && param.choices.includes(input) ? { value: input } : refused;
  }
  if (param.kind === 'text') {
    const valid = typeof input === 'string' && param.isValid(input);
    return valid ? { value: input } : { ...refused, message: `"${shown(input)}" is not usable` };
  }
  if (typeof input !== 'number' || Number.isNaN(input)) return refused;
  const whole = param.kind === 'integer' && Number.isFinite(input) ? Math.round(input) : input;
  /** Plus 0, so that -0 becomes 0. */
  const value = Math.min(param.max, Math.max(param.min, whole)) + 0;
  if (value === input) return { value };
  const limit =
    value === param.min ? 'the lowest' : value === param.max ? 'the highest' : 'a whole';
  return { value, message: `was ${shown(input)}, now ${value} (${limit} allowed)` };
}

function cleanTable<T extends object>(
  table: Record<string, Param>,
  base: T,
  input: unknown,
  path: string,
  notes: Note[],
): T {
  if (input === undefined) return base;
  if (!isFields(input)) {
    notes.push({ path, message: 'is not a list of settings; left out' });
    return base;
  }
  const result: Record<string, Value> = { ...(base as Record<string, Value>) };
  let unknown = 0;
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(table, key)) {
      if (++unknown > MOST_UNKNOWN) continue;
      notes.push({ path: `${path}.${shown(key)}`, message: 'is not a known setting; left out' });
      continue;
    }
    const cleaned = cleanValue(table[key], input[key], result[key]);
    result[key] = cleaned.value;
    if (cleaned.message) notes.push({ path: `${path}.${key}`, message: cleaned.message });
  }
  if (unknown > MOST_UNKNOWN) {
    const message = `has ${unknown - MOST_UNKNOWN} more settings that are not known; left out`;
    notes.push({ path, message });
  }
  return result as T;
}

/** Settings that name modalities must name those the experiment has. */
function withinModalities(
  params: ArmParams,
  run: RunParams,
  path: string,
  notes: Note[],
): ArmParams {
  const count = modalityCount(run);
  const result = { ...params };
  const change = (key: 'teacher' | 'student' | 'only', value: number, why: string) => {
    if (result[key] === value) return;
    notes.push({ path: `${path}.${key}`, message: `was ${result[key]}, now ${value} (${why})` });
    result[key] = value;
  };
  for (const key of ['teacher', 'student'] as const) {
    change(key, Math.min(result[key], count), 'the last modality');
  }
  change('only', result.only & (2 ** count - 1), 'the senses there are');
  return result;
}

/** Settings of one arm of its own. */
function ownParams(arm: unknown, id: string, run: RunParams, notes: Note[]): ArmParams {
  const path = `arms.${id}`;
  const asked = isFields(arm) ? arm.params : undefined;
  const params = cleanTable(ARM_PARAMS, ARM_DEFAULTS, asked, path, notes);
  return withinModalities(params, run, path, notes);
}

/** The arms that a comparison is made of: methods as they are, and those with settings of their own. */
function cleanCompared(
  input: readonly unknown[],
  run: RunParams,
  base: ArmParams,
  notes: Note[],
): readonly ArmSpec[] {
  const picks = new Map<string, ArmSpec>();
  for (const [index, arm] of input.slice(0, MAX_ARMS).entries()) {
    const id = isFields(arm) ? String(arm.id) : '';
    const say = (message: string) => notes.push({ path: `arms.${index}`, message });
    if (id === VANILLA) continue;
    if (picks.has(id)) say(`"${shown(id)}" is compared twice; left out`);
    else if (!isComparable(id) && !isOwn(id))
      say(`"${shown(id)}" is nothing that can be compared; left out`);
    else if (picks.size + 1 >= MOST_COMPARED) say(`is one more than ${MOST_COMPARED}; left out`);
    else if (isOwn(id)) picks.set(id, { id, params: ownParams(arm, id, run, notes) });
    else {
      if (isFields(arm) && isFields(arm.params) && Object.keys(arm.params).length > 0) {
        say(`"${shown(id)}" has settings of its own; left out`);
      }
      picks.set(id, comparableArm(id as Comparable, base));
    }
  }
  return comparisonOf(run, base, [...picks.values()]);
}

function cleanArms(
  input: unknown,
  run: RunParams,
  base: ArmParams,
  notes: Note[],
): readonly ArmSpec[] {
  const usual = labArms(run, base);
  if (input === undefined) return usual;
  if (typeof input === 'string') {
    if (Object.hasOwn(ARM_SETS, input)) return ARM_SETS[input as ArmSet](run, base);
    const message = `"${shown(input)}" is no set of arms; the usual ones stand in`;
    notes.push({ path: 'arms', message });
    return usual;
  }
  if (isFields(input) && Array.isArray(input.compared)) {
    return cleanCompared(input.compared, run, base, notes);
  }
  if (!Array.isArray(input) || input.length === 0) {
    notes.push({ path: 'arms', message: 'is not a list of arms; the usual ones stand in' });
    return usual;
  }
  if (input.length > MAX_ARMS) {
    notes.push({
      path: 'arms',
      message: `only the first ${MAX_ARMS} of ${input.length} were kept`,
    });
  }
  const arms = new Map<string, ArmSpec>();
  for (const [index, arm] of input.slice(0, MAX_ARMS).entries()) {
    const id = isFields(arm) ? arm.id : undefined;
    if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,31}$/.test(id) || arms.has(id)) {
      notes.push({ path: `arms.${index}`, message: 'has no usable name of its own; left out' });
      continue;
    }
    arms.set(id, { id, params: ownParams(arm, id, run, notes) });
  }
  return arms.size > 0 ? [...arms.values()] : usual;
}

function cleanInterventions(
  input: unknown,
  run: RunParams,
  arms: readonly ArmSpec[],
  notes: Note[],
): Intervention[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    notes.push({ path: 'interventions', message: 'is not a list; left out' });
    return [];
  }
  if (input.length > MAX_INTERVENTIONS) {
    const message = `only the first ${MAX_INTERVENTIONS} of ${input.length} were kept`;
    notes.push({ path: 'interventions', message });
  }
  const kept: Intervention[] = [];
  for (const [index, entry] of input.slice(0, MAX_INTERVENTIONS).entries()) {
    const path = `interventions.${index}`;
    if (!isFields(entry) || !arms.some((arm) => arm.id === entry.arm)) {
      notes.push({ path, message: 'names no arm of this experiment; left out' });
      continue;
    }
    const { arm, key, step } = entry;
    if (typeof key !== 'string' || !Object.hasOwn(ARM_PARAMS, key)) {
      notes.push({ path, message: `"${shown(key)}" cannot be changed in a run; left out` });
      continue;
    }
    if (typeof step !== 'number' || !Number.isInteger(step) || step < 0 || step > run.steps) {
      notes.push({ path, message: `step ${shown(step)} is outside the run; left out` });
      continue;
    }
    const name = key as ArmKey;
    const { value, message } = cleanValue(ARM_PARAMS[name], entry.value, ARM_DEFAULTS[name]);
    if (message) notes.push({ path, message });
    kept.push({ step, arm: arm as string, key: name, value });
  }
  return kept.sort((a, b) => a.step - b.step);
}

function cleanPreset(input: unknown, revision: unknown, notes: Note[]): Preset {
  const name = typeof input === 'string' ? input : '';
  const asked = typeof revision === 'number' ? revision : undefined;
  const found = presetOf(name, asked) ?? presetOf(name);
  const preset = found ?? PRESETS[0];
  if (!found && input !== undefined) {
    notes.push({
      path: 'preset',
      message: `"${shown(input)}" is unknown; ${preset.title} stands in`,
    });
  }
  if (found && revision !== undefined && revision !== preset.revision) {
    const message = `was made with revision ${shown(revision)}; this lab has ${preset.revision}`;
    notes.push({ path: 'preset', message });
  }
  return preset;
}

/**
 * Makes an experiment out of anything. Never throws and never touches a prototype; what was clamped,
 * dropped or replaced is listed. A clean spec comes back equal, with no notes.
 */
export function cleanSpec(input: unknown): { spec: Spec; notes: Note[] } {
  const notes: Note[] = [];
  const fields = isFields(input) ? input : {};
  if (!isFields(input))
    notes.push({ path: 'spec', message: 'is not an experiment; the first preset stands in' });
  if (fields.version !== undefined && fields.version !== 1) {
    notes.push({
      path: 'version',
      message: `${shown(fields.version)} is newer than this lab knows; read as 1`,
    });
  }
  const preset = cleanPreset(fields.preset, fields.revision, notes);
  const run = cleanTable(RUN_PARAMS, preset.run, fields.run, 'run', notes);
  const arms = cleanArms(fields.arms, run, baseOf(preset), notes);
  const interventions = cleanInterventions(fields.interventions, run, arms, notes);
  return {
    spec: { version: 1, preset: preset.id, revision: preset.revision, run, arms, interventions },
    notes: summed(notes),
  };
}
