import { ARM_DEFAULTS, type ArmKey, type ArmParams } from './arm-params.ts';
import { armOf, unimodalArm } from './methods.ts';
import { RUN_DEFAULTS, type RunParams } from './run-params.ts';
import { SCENARIOS, scenarioOf, UNLISTED } from './scenarios/index.ts';
import type { Preset, Scenario } from './scenarios/scenario.ts';
import { type ArmSpec, modalityCount, type Spec } from './spec.ts';

/** Arm the visitor's switches act on, and its untouched twin. */
export const LIVE = 'live';
export const GHOST = 'ghost';

/** Id of the control that sees only modality `index` (from 0). */
export const controlId = (index: number): string => `only-${index + 1}`;

const presetsOf = ({ presets }: Scenario): Preset[] =>
  presets.map(({ changes, ...preset }) => ({ ...preset, run: { ...RUN_DEFAULTS, ...changes } }));

/**
 * Every preset that the lab offers, as it is now. One that has to change moves to its scenario's `earlier` as it
 * was, with all its numbers written out, and gets a new revision: links that name the old one go on meaning it.
 */
export const PRESETS: readonly Preset[] = SCENARIOS.flatMap(presetsOf);

/** Those that only links, lessons and sweeps name. */
const BY_NAME: readonly Preset[] = UNLISTED.flatMap(presetsOf);

/** Revisions that were replaced, which links still name. */
const EARLIER: readonly Preset[] = [...SCENARIOS, ...UNLISTED].flatMap(({ earlier }) =>
  earlier.map((preset) => ({ ...preset, run: { ...RUN_DEFAULTS, ...preset.run } })),
);

/** One unimodal control per modality, all else as in `base`. */
export const controls = (run: RunParams, base: ArmParams = ARM_DEFAULTS): ArmSpec[] =>
  Array.from({ length: modalityCount(run) }, (_, index) => ({
    id: controlId(index),
    params: unimodalArm(index, base),
  }));

/** The lab's arms: the live one, its vanilla twin, and one unimodal control per modality. */
export const labArms = (run: RunParams, base: ArmParams = ARM_DEFAULTS): ArmSpec[] => [
  { id: LIVE, params: armOf(['vanilla'], base) },
  { id: GHOST, params: armOf(['vanilla'], base) },
  ...controls(run, base),
];

/** The newest revision of a preset, or the one asked for, if there is or was such a one. */
export const presetOf = (id: string, revision?: number): Preset | undefined =>
  [...PRESETS, ...BY_NAME, ...EARLIER].find(
    (preset) => preset.id === id && (revision === undefined || preset.revision === revision),
  );

/** What a scenario is called: the first of its presets, as it is now. */
export const presetFor = (scenario: string): Preset =>
  presetOf(scenarioOf({ scenario }).presets[0].id) ?? PRESETS[0];

type Named = Pick<Spec, 'preset' | 'revision'>;

/** The preset that an experiment was made from. */
export const madeFrom = ({ preset, revision }: Named): Preset =>
  presetOf(preset, revision) ?? PRESETS[0];

/** What an arm without a method has in an experiment of this preset. */
export const baseOf = ({ params }: Pick<Preset, 'params'>): ArmParams => ({
  ...ARM_DEFAULTS,
  ...params,
});

/** The six settings in sight of an experiment: of its preset, or of the scenario it was changed to. */
export function inSightOf(spec: Named & Pick<Spec, 'run'>): readonly (keyof RunParams | ArmKey)[] {
  const { run, inSight } = madeFrom(spec);
  const own = run.scenario === spec.run.scenario ? inSight : undefined;
  return own ?? scenarioOf(spec.run).inSight;
}

/** The experiment a preset stands for, with some run settings changed. */
export function specOf(preset: Preset, changes: Partial<RunParams> = {}): Spec {
  const run = { ...preset.run, ...changes };
  return {
    version: 1,
    preset: preset.id,
    revision: preset.revision,
    run,
    arms: labArms(run, baseOf(preset)),
    interventions: [],
  };
}
