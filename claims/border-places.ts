import { SHOWCASE } from './draws.ts';
import { control, trial } from './usual.ts';

/**
 * Where collapse begins: a map of the two settings that make the senses unequal, in a few worlds that were
 * looked at for nothing else and in the showcase, three seeds each. Written down before the first of its runs.
 */
export const BORDER = {
  worlds: [1, 2, 3, 4, SHOWCASE],
  seeds: [1, 2, 3],
  strengths: [1, 1.5, 2, 3, 4.5],
  noises: [0.5, 0.9, 1.3, 1.7, 2.1],
  /** Collapsed: the share of the slow sense is below this under both fills. */
  below: 0.1,
} as const;

export const vanillaAt = (world: number, strength: number, weakNoise: number) =>
  trial('synthetic', 'vanilla', { run: { world, strength, weakNoise } });

/** Whether the slow sense could answer does not hang on the strength of the other. */
export const controlAt = (world: number, weakNoise: number) =>
  control('synthetic', 2, { world, weakNoise });

export const borderTrials = () =>
  BORDER.worlds.flatMap((world) =>
    BORDER.noises.flatMap((noise) => [
      controlAt(world, noise),
      ...BORDER.strengths.map((strength) => vanillaAt(world, strength, noise)),
    ]),
  );
