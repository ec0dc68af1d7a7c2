import {
  type ArmParams,
  armOf,
  baseOf,
  encodeLink,
  interventionsFor,
  LIVE,
  type Method,
  madeFrom,
  PRESETS,
  type RunParams,
  type Spec,
  specOf,
} from '#spec/index.ts';

/** Seeds of every run behind an exhibit. */
export const SEEDS = 3;

/** Arms by name: methods with their default settings, and what the exhibit itself varies. */
export type Arms = Readonly<Record<string, Partial<ArmParams> & { readonly method?: Method }>>;

/** The paper's cures and none, with their default settings. */
export const METHODS: Arms = {
  'basis reallocation': { method: 'ebr' },
  distillation: { method: 'distill' },
  vanilla: {},
};

/** A run of the showcase world on the engine that gives the same bits everywhere, each arm from step 0 on. */
export function runOf(seed: number, arms: Arms, changes: Partial<RunParams> = {}): Spec {
  const spec = specOf(PRESETS[0], { ...changes, engine: 'plan-cpu', seed, seeds: SEEDS });
  return {
    ...spec,
    arms: Object.entries(arms).map(([id, { method = 'vanilla', ...own }]) => ({
      id,
      params: { ...armOf([method]), ...own },
    })),
  };
}

/** Opens a run in the lab: its last arm is the live one, beside the lab's own twin. */
export function labLink(experiment: Spec): string {
  const { run, arms } = experiment;
  const preset = madeFrom(experiment);
  const spec = specOf(preset, { ...run, probeEvery: preset.run.probeEvery });
  const params = arms[arms.length - 1].params;
  const interventions = interventionsFor(LIVE, 0, params, baseOf(preset));
  return encodeLink({ ...spec, interventions });
}
