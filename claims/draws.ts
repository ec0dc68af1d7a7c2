import { RUN_DEFAULTS } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { hasWorlds, type Scenario, SETS } from './trial.ts';

/** One of the runs that every trial is trained as: a seed, of the synthetic task in one of its worlds. */
export interface Draw {
  readonly seed: number;
  readonly world?: number;
}

/** The lab's default world, chosen for the largest margin between its senses: shown apart, never tested. */
export const SHOWCASE = RUN_DEFAULTS.world;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

/** How many worlds and seeds make a finding that is kept. Digits and packed sets have one world; their unit is the seed. */
export const WHOLE = {
  worlds: 30,
  seeds: { synthetic: 3, digits: 10, hanzi: 10, landsat: 10, correlated: 10 },
} as const;

/** Seeds of the recorded runs of the packed sets, by which the senses that claims watch there were chosen. */
export const LOOKED_AT = 3;
const isSet = (scenario: Scenario): boolean => SETS.some((set) => set === scenario);

/** A world counts in a comparison from so many of its seeds on: the majority of three. */
export const LEAST_SEEDS = 2;

/** All draws of a scenario: worlds 1, 2 and so on with the showcase behind them, or seeds alone. */
export function drawsOf(scenario: Scenario, worlds: number, seeds: number): Draw[] {
  const before = isSet(scenario) ? LOOKED_AT : 0;
  if (!hasWorlds(scenario)) return upTo(seeds).map((seed) => ({ seed: before + seed }));
  return [...upTo(worlds), SHOWCASE].flatMap((world) =>
    upTo(seeds).map((seed) => ({ world, seed })),
  );
}

/** The trial in the world of a draw; as it is where a draw names none. */
export const drawn = (trial: Trial, { world }: Pick<Draw, 'world'>): Trial =>
  world === undefined ? trial : { ...trial, run: { ...trial.run, world } };

/** What a test counts as one: the world, or the seed where there are no worlds. */
export const unitOf = ({ world, seed }: Draw): number => world ?? seed;
