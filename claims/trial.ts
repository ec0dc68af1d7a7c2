import {
  ARM_DEFAULTS,
  type ArmParams,
  armOf,
  type Intervention,
  type Method,
  PRESETS,
  type Preset,
  presetOf,
  RUN_DEFAULTS,
  type RunParams,
} from '#spec/index.ts';

export const SCENARIOS = ['synthetic', 'digits'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How many answers there are. */
export const CLASSES: Record<Scenario, number> = { synthetic: 8, digits: 10 };

/** Measurements along one run; the last one is at its end. */
const LOOKS = 6;

/** A change of the one arm of a trial. */
export type Change = Omit<Intervention, 'arm'>;

/** One arm to be trained on several seeds. Claims that ask for equal trials share them. */
export interface Trial {
  /** Its seed, number of seeds and engine are the battery's. */
  readonly run: RunParams;
  readonly params: ArmParams;
  readonly interventions: readonly Change[];
}

/** The preset of the lab that a scenario is. */
export const presetFor = (scenario: Scenario): Preset =>
  presetOf(scenario === 'digits' ? 'digits' : 'strong-slow') ?? PRESETS[0];

/** Run settings of a scenario: the preset of the lab. */
function runOf(scenario: Scenario, changes: Partial<RunParams>): RunParams {
  const run = { ...presetFor(scenario).run, ...changes };
  return { ...run, probeEvery: Math.ceil(run.steps / LOOKS) };
}

/** A method from step 0 on, with its default settings where nothing else is said. */
export function trial(
  scenario: Scenario,
  method: Method,
  {
    run = {},
    params = {},
    interventions = [],
  }: {
    run?: Partial<RunParams>;
    params?: Partial<ArmParams>;
    interventions?: readonly Change[];
  } = {},
): Trial {
  return {
    run: runOf(scenario, run),
    params: { ...armOf([method]), ...params },
    interventions,
  };
}

/** The control that only ever has the senses of the mask `only` (bit i: sense i, from 0). */
export const control = (scenario: Scenario, only: number, run: Partial<RunParams> = {}): Trial =>
  trial(scenario, 'vanilla', { run, params: { only } });

/**
 * Whether the arm borrows codes of unimodal controls. They are then its companions: one of each sense, with
 * default settings as in the lab, trained beside it on the same seeds.
 */
export const hasCompanions = ({ params, interventions }: Trial): boolean =>
  [...Object.entries(params), ...interventions.map(({ key, value }) => [key, value])].some(
    ([key, value]) =>
      (key === 'teacherFrom' && value === 'control') || (key === 'umt' && Number(value) > 0),
  );

/** The same trial cut short after `steps`, its interventions moved with it. */
export function shortened({ run, params, interventions }: Trial, steps: number): Trial {
  const scale = steps / run.steps;
  return {
    run: { ...run, steps, probeEvery: Math.ceil(steps / LOOKS) },
    params,
    interventions: interventions.map((one) => ({ ...one, step: Math.round(one.step * scale) })),
  };
}

/** What a trial changes from the defaults, in a line. */
export function labelOf({ run, params, interventions }: Trial): string {
  const changed = <T extends object>(fields: T, usual: T) =>
    (Object.keys(fields) as (keyof T & string)[])
      .filter((key) => key !== 'probeEvery' && fields[key] !== usual[key])
      .map((key) => `${key} ${fields[key]}`);
  const later = interventions.map(({ step, key, value }) => `${key} ${value} from ${step}`);
  const all = [...changed(run, RUN_DEFAULTS), ...changed(params, ARM_DEFAULTS), ...later];
  return all.join(', ') || 'vanilla';
}

/** A name that tells trials apart by what they train, whatever the order of their settings. */
export function keyOf(trial: Trial): string {
  const { run, params, interventions } = trial;
  const { seed: _seed, seeds: _seeds, engine: _engine, ...kept } = run;
  const sorted = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const changes = interventions.map(({ step, key, value }) => [step, key, value]);
  const beside = hasCompanions(trial) ? ['beside every unimodal control'] : [];
  return JSON.stringify([sorted(kept), sorted(params), changes, ...beside]);
}
