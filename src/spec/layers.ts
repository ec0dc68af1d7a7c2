import type { RunParams } from './run-params.ts';
import { modalityCount } from './spec.ts';

/** Dense layers of one kind: how many, and how often a sample passes each of them. */
export interface Layers {
  readonly inputs: number;
  readonly outputs: number;
  readonly count: number;
  readonly passes: number;
  /** Further passes, for codes that stand in for another sense's. */
  readonly standIns?: number;
}

/** Hidden units of the shared semantic head, as in the model. */
const SEMANTIC = 32;

/** Inputs of each sense, and classes, of a scenario. */
export function sizesOf(run: RunParams): { readonly inputs: number; readonly classes: number } {
  if (run.scenario === 'synthetic') return { inputs: 32, classes: 8 };
  if (run.scenario === 'correlated') return { inputs: 1, classes: 2 };
  return { inputs: Number(run.resolution) ** 2, classes: 10 };
}

/** All layers of one network. */
export function layersOf(run: RunParams): Layers[] {
  const { hidden, latent, shared, fusion, judge } = run;
  const block = run.block || shared;
  const { inputs, classes } = sizesOf(run);
  const m = modalityCount(run);
  const own = (from: number, to: number) => ({ inputs: from, outputs: to, count: m, passes: 1 });
  const all = (from: number, to: number) => ({ inputs: from, outputs: to, count: 1, passes: m });
  const head = (from: number, to: number) => ({ inputs: from, outputs: to, count: 1, passes: 1 });
  return [
    own(inputs, hidden),
    own(hidden, latent),
    own(latent, block),
    own(block, shared),
    { ...own(shared, block), standIns: m - 1 },
    { ...own(block, latent), standIns: m - 1 },
    own(latent, classes),
    head(m * latent, fusion),
    head(fusion, classes),
    all(shared, SEMANTIC),
    all(SEMANTIC, classes),
    all(shared, judge),
    all(judge, m),
  ];
}

/** A number of every layer, added up. */
export const sum = (layers: readonly Layers[], of: (layer: Layers) => number): number =>
  layers.reduce((total, layer) => total + layer.count * of(layer), 0);

/** Weights and biases of one network. */
export const parametersOf = (run: RunParams): number =>
  sum(layersOf(run), ({ inputs, outputs }) => (inputs + 1) * outputs);
