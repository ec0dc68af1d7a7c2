import { ARM_DEFAULTS, type ArmParams } from './arm-params.ts';
import { unimodalArm } from './methods.ts';
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
const EARLIER: readonly Preset[] = [...SCENARIOS, ...UNLISTED].flatMap(({ earlier }) => earlier);

/** Settings of an arm of this run to which no method was applied. */
export const usualArm = (run: RunParams): ArmParams => ({
  ...ARM_DEFAULTS,
  ...scenarioOf(run).arm,
});

/** One unimodal control per modality. */
export const controls = (run: RunParams): ArmSpec[] =>
  Array.from({ length: modalityCount(run) }, (_, index) => ({
    id: controlId(index),
    params: unimodalArm(index, usualArm(run)),
  }));

/** The lab's arms: the live one, its vanilla twin, and one unimodal control per modality. */
export const labArms = (run: RunParams): ArmSpec[] => [
  { id: LIVE, params: usualArm(run) },
  { id: GHOST, params: usualArm(run) },
  ...controls(run),
];

/** The newest revision of a preset, or the one asked for, if there is or was such a one. */
export const presetOf = (id: string, revision?: number): Preset | undefined =>
  [...PRESETS, ...BY_NAME, ...EARLIER].find(
    (preset) => preset.id === id && (revision === undefined || preset.revision === revision),
  );

/** The experiment a preset stands for, with some run settings changed. */
export function specOf(preset: Preset, changes: Partial<RunParams> = {}): Spec {
  const run = { ...preset.run, ...changes };
  return {
    version: 1,
    preset: preset.id,
    revision: preset.revision,
    run,
    arms: labArms(run),
    interventions: [],
  };
}
