import { changesUpTo, settingsFrom } from '#spec/course.ts';
import {
  ARM_DEFAULTS,
  type ArmParams,
  type Intervention,
  LIVE,
  METHODS,
  type Method,
  type Spec,
} from '#spec/index.ts';

/** The methods that have a great switch. */
export const SWITCHES = ['distill', 'ebr'] as const satisfies readonly Method[];
export type Switch = (typeof SWITCHES)[number];

/** The setting that says whether a method is on: above 0. */
const LEVER = { distill: 'lambda', ebr: 'gate' } as const satisfies Record<Switch, keyof ArmParams>;

/** An experiment, and what is changed during its run now. */
export interface Steered {
  readonly spec: Spec;
  readonly interventions: readonly Intervention[];
}

/** A great switch thrown after `step` steps. */
export interface Switching {
  readonly step: number;
  readonly name: Switch;
  readonly on: boolean;
}

/** Settings of the live arm from `step` on; the usual ones where there is no such arm. */
export function liveParams({ spec, interventions }: Steered, step: number): ArmParams {
  if (!spec.arms.some(({ id }) => id === LIVE)) return ARM_DEFAULTS;
  return settingsFrom({ ...spec, interventions }, LIVE, step);
}

/** Every time a great switch changed its state, the start of the run included. */
export function switchings(steered: Steered): Switching[] {
  const on = new Set<Switch>();
  const found: Switching[] = [];
  const look = (step: number, params: Partial<ArmParams>) => {
    for (const name of SWITCHES) {
      const value = params[LEVER[name]];
      if (value === undefined || value > 0 === on.has(name)) continue;
      if (value > 0) on.add(name);
      else on.delete(name);
      found.push({ step, name, on: value > 0 });
    }
  };
  look(0, liveParams({ ...steered, interventions: [] }, 0));
  for (const { step, arm, key, value } of steered.interventions) {
    if (arm === LIVE) look(step, { [key]: value });
  }
  return found;
}

/** Which switches are on once `step` steps have been taken, and since which step. */
export function switchedOn(steered: Steered, step: number): ReadonlyMap<Switch, number> {
  const on = new Map<Switch, number>();
  for (const switching of switchings(steered).filter((one) => one.step <= step)) {
    if (switching.on) on.set(switching.name, switching.step);
    else on.delete(switching.name);
  }
  return on;
}

/** Steps from which a switch was on until which it was; open at the end while it is. */
export function spansOf(steered: Steered, name: Switch): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { step, on } of switchings(steered).filter((one) => one.name === name)) {
    if (on) spans.push({ from: step, to: Number.POSITIVE_INFINITY });
    else spans[spans.length - 1].to = step;
  }
  return spans;
}

type Touched = Partial<Record<keyof ArmParams, ArmParams[keyof ArmParams]>>;

const sets = (name: Switch): (keyof ArmParams)[] =>
  Object.keys(METHODS[name]) as (keyof ArmParams)[];
const TOUCHED = [...new Set(SWITCHES.flatMap(sets))];

const isOn = (name: Switch, params: ArmParams): boolean => params[LEVER[name]] > 0;
/** Whether a setting serves a switch that is on. */
const serves = (key: keyof ArmParams, params: ArmParams): boolean =>
  SWITCHES.some((name) => isOn(name, params) && sets(name).includes(key));

/** The settings that serve a switch now, with their values: what the visitor has made of the method. */
export function inService(run: Steered, step: number): Touched {
  const params = liveParams(run, step);
  const served = TOUCHED.filter((key) => serves(key, params));
  return Object.fromEntries(served.map((key) => [key, params[key]]));
}

/**
 * What each setting was, up to `step`, when it last served a switch and when it last did not, what it was
 * `before` it last came to serve one, and which ones the visitor has turned since they last did.
 */
function pastOf({ spec, interventions }: Steered, step: number) {
  const params = { ...liveParams({ spec, interventions: [] }, 0) };
  const [serving, apart, before]: Touched[] = [{}, {}, {}];
  const turned = new Set<keyof ArmParams>();
  const look = () => {
    for (const key of TOUCHED) {
      const served = serves(key, params);
      if (served) {
        Object.assign(before, { [key]: apart[key] });
        turned.delete(key);
      }
      (served ? serving : apart)[key] = params[key];
    }
  };
  look();
  const course = changesUpTo(interventions, step).filter(({ arm }) => arm === LIVE);
  const isSwitched = (at: number, key: keyof ArmParams) =>
    SWITCHES.some(
      (name) =>
        sets(name).includes(key) &&
        course.some((one) => one.step === at && one.key === LEVER[name]),
    );
  for (const { step: at, key, value } of course) {
    Object.assign(params, { [key]: value });
    look();
    if (!serves(key, params) && !isSwitched(at, key)) turned.add(key);
  }
  return { serving, apart, before, turned };
}

/**
 * What to set to throw a switch. On: as it was when it was on last, but what the visitor has set since stays;
 * off: what no other switch needs goes back to what it was without.
 *
 * @param known what is known of settings in service, where the course has forgotten it: of two changes at
 *   one step only the later stays.
 */
export function thrown(
  run: Steered,
  step: number,
  name: Switch,
  on: boolean,
  known: Touched = {},
): Partial<ArmParams> {
  const now = liveParams(run, step);
  const { serving, apart, before, turned } = pastOf(run, step);
  const others = { ...now, [LEVER[name]]: 0 };
  const usual: Touched = METHODS[name];
  const wanted = sets(name).flatMap((key): [string, unknown][] => {
    if (serves(key, others)) return [];
    if (!on) return [[key, key === LEVER[name] ? 0 : (apart[key] ?? ARM_DEFAULTS[key])]];
    if (turned.has(key) || now[key] !== (before[key] ?? ARM_DEFAULTS[key])) return [];
    return [[key, known[key] ?? serving[key] ?? usual[key]]];
  });
  return Object.fromEntries(wanted.filter(([key, value]) => now[key as keyof ArmParams] !== value));
}
