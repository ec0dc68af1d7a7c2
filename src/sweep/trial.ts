import {
  ARM_DEFAULTS,
  type ArmParams,
  type Intervention,
  RUN_DEFAULTS,
  type RunParams,
} from '#spec/index.ts';

/** A change of the one arm of a trial. */
export type Change = Omit<Intervention, 'arm'>;

/** A point of a sweep: one arm to be trained on several seeds. Whoever asks for equal trials shares them. */
export interface Trial {
  /** Its seed, number of seeds and engine are the sweep's. */
  readonly run: RunParams;
  readonly params: ArmParams;
  readonly interventions: readonly Change[];
}

/**
 * Whether the arm borrows codes of unimodal controls. They are then its companions: one of each sense, with
 * default settings as in the lab, trained beside it on the same seeds.
 */
export const hasCompanions = ({ params, interventions }: Trial): boolean =>
  [...Object.entries(params), ...interventions.map(({ key, value }) => [key, value])].some(
    ([key, value]) =>
      (key === 'teacherFrom' && value === 'control') || (key === 'umt' && Number(value) > 0),
  );

/** The same run settings with `looks` measurements along the run; the last one is at its end. */
export const measured = (run: RunParams, looks: number): RunParams => ({
  ...run,
  probeEvery: Math.ceil(run.steps / looks),
});

/** The same trial cut short after `steps`, its interventions moved with it, with as many measurements. */
export function shortened({ run, params, interventions }: Trial, steps: number): Trial {
  const scale = steps / run.steps;
  return {
    run: measured({ ...run, steps }, Math.ceil(run.steps / run.probeEvery)),
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
