import { layerOf } from '#model/index.ts';
import type { Look } from '#session/study.ts';
import { baseOf, presetFor, type Spec, specOf } from '#spec/index.ts';
import { type Cell, nameOfCell } from '#spec/scenarios/correlated/cell.ts';
import type { Experiment } from './experiment.ts';
import { SEEDS } from './runs.ts';

/** Cells, and steps in which the second sense is learned there. */
const CELLS: readonly (Cell & { readonly steps: number })[] = [
  { ratio: 1.5, correlation: 0, steps: 1000 },
  { ratio: 2, correlation: 0.5, steps: 1000 },
  { ratio: 3, correlation: 0, steps: 1000 },
  { ratio: 3, correlation: 0.8, steps: 2000 },
];

/** What the answer moves with a sense, along what is asked for: both layers of its encoder as one. */
function weightOf({ table, weights }: Look, sense: number): number {
  const [first, second] = [0, 1].map(
    (k) => layerOf(table, weights, `encoder${sense}.${k}`).weights,
  );
  const along = first.reduce((sum, w, h) => sum + w * (second[2 * h + 1] - second[2 * h]), 0);
  return along / Math.SQRT2;
}

function runOf(seed: number, { steps, ...cell }: (typeof CELLS)[number]): Spec {
  const preset = presetFor('correlated');
  const changes = { ...cell, steps, probeEvery: 20, probeSize: 64, seed, seeds: SEEDS } as const;
  const spec = specOf(preset, { ...changes, engine: 'plan-cpu' });
  return { ...spec, arms: [{ id: nameOfCell(cell), params: baseOf(preset) }] };
}

/** The closed form of Zhang, Latham and Saxe: how long the weaker of two correlated senses waits. */
export const blind: Experiment<'blind'> = {
  runs: (seed) => CELLS.map((cell) => runOf(seed, cell)),
  see: (look) => {
    const { arm, seed, step } = look;
    return [{ cell: arm, seed, step, strong: weightOf(look, 0), weak: weightOf(look, 1) }];
  },
};
