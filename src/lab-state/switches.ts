import { settingsFrom } from '#spec/course.ts';
import {
  ARM_DEFAULTS,
  type ArmParams,
  armOf,
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

/** What to set so that exactly these methods are on; settings that belong to no method stay. */
export function changesFor(methods: readonly Switch[], current: ArmParams): Partial<ArmParams> {
  const touched = new Set(SWITCHES.flatMap((name) => Object.keys(METHODS[name])));
  const wanted = Object.entries(armOf(methods));
  return Object.fromEntries(
    wanted.filter(([key, value]) => touched.has(key) && current[key as keyof ArmParams] !== value),
  );
}
