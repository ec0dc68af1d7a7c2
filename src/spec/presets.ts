import { armOf, unimodalArm } from './methods.ts';
import { RUN_DEFAULTS, type RunParams } from './run-params.ts';
import { type ArmSpec, modalityCount, type Spec } from './spec.ts';

/** Arm the visitor's switches act on, and its untouched twin. */
export const LIVE = 'live';
export const GHOST = 'ghost';

/** Id of the control that sees only modality `index` (from 0). */
export const controlId = (index: number): string => `only-${index + 1}`;

export interface Preset {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly line: string;
  readonly run: RunParams;
}

/**
 * Every preset as it is now. One that has to change moves to `EARLIER` as it was, with all its numbers
 * written out, and gets a new revision here: links that name the old one go on meaning the old one.
 */
export const PRESETS: readonly Preset[] = [
  {
    id: 'strong-slow',
    revision: 2,
    title: 'Strong and slow',
    line: 'Synthetic: one sense is easy, the other slow and noisy. Both would suffice alone.',
    run: RUN_DEFAULTS,
  },
  {
    id: 'digits',
    revision: 2,
    title: 'Digits, seen and spoken',
    line: 'Handwritten digits with synthetic speech, paired by label.',
    run: { ...RUN_DEFAULTS, scenario: 'digits', trainSize: 4000, fusion: 6, steps: 900 },
  },
];

/** Revisions that were replaced, which links still name. The first ones measured every 10 steps. */
const EARLIER: readonly Preset[] = [
  {
    id: 'strong-slow',
    revision: 1,
    title: 'Strong and slow',
    line: 'Synthetic: one sense is easy, the other slow and noisy. Both would suffice alone.',
    run: {
      scenario: 'synthetic',
      engine: 'auto',
      seed: 1,
      seeds: 3,
      steps: 600,
      batch: 64,
      probeEvery: 10,
      probeSize: 512,
      trainSize: 2048,
      hidden: 64,
      latent: 16,
      shared: 16,
      block: 0,
      judge: 32,
      fusion: 16,
      world: 365,
      modalities: 2,
      strength: 3,
      weakNoise: 1.3,
      corrupt: 0,
      loudness: 1,
      resolution: '14',
      pixelNoise: 0,
      snr: 5,
      randomStart: true,
    },
  },
  {
    id: 'digits',
    revision: 1,
    title: 'Digits, seen and spoken',
    line: 'Handwritten digits with synthetic speech, paired by label.',
    run: {
      scenario: 'digits',
      engine: 'auto',
      seed: 1,
      seeds: 3,
      steps: 900,
      batch: 64,
      probeEvery: 10,
      probeSize: 512,
      trainSize: 4000,
      hidden: 64,
      latent: 16,
      shared: 16,
      block: 0,
      judge: 32,
      fusion: 6,
      world: 365,
      modalities: 2,
      strength: 3,
      weakNoise: 1.3,
      corrupt: 0,
      loudness: 1,
      resolution: '14',
      pixelNoise: 0,
      snr: 5,
      randomStart: true,
    },
  },
];

/** One unimodal control per modality. */
export const controls = (run: RunParams): ArmSpec[] =>
  Array.from({ length: modalityCount(run) }, (_, index) => ({
    id: controlId(index),
    params: unimodalArm(index),
  }));

/** The lab's arms: the live one, its vanilla twin, and one unimodal control per modality. */
export const labArms = (run: RunParams): ArmSpec[] => [
  { id: LIVE, params: armOf(['vanilla']) },
  { id: GHOST, params: armOf(['vanilla']) },
  ...controls(run),
];

/** The newest revision of a preset, or the one asked for, if there is or was such a one. */
export const presetOf = (id: string, revision?: number): Preset | undefined =>
  [...PRESETS, ...EARLIER].find(
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
