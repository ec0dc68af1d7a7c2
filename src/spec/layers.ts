import type { ArmParams } from './arm-params.ts';
import type { RunParams } from './run-params.ts';
import { classesOf, scenarioOf } from './scenarios/index.ts';
import { modalityCount } from './spec.ts';

/** What layers are there for. */
type Part = 'encoders' | 'block' | 'read-outs' | 'head' | 'semantic' | 'discriminator';

/** Dense layers of one kind: how many, and how often a sample passes each of them. */
export interface Layers {
  readonly part: Part;
  readonly inputs: number;
  readonly outputs: number;
  readonly count: number;
  readonly passes: number;
  /** Further passes, for codes that stand in for another sense's. */
  readonly standIns?: number;
}

/** Hidden units of the shared semantic head, as in the model. */
const SEMANTIC = 32;

/** Inputs of every sense. */
function inputsOf(run: RunParams): readonly number[] {
  const scenario = scenarioOf(run);
  switch (scenario.source) {
    case 'generated':
    case 'overlap':
      return scenario.senses(run).map(({ factors }) => factors.inputs);
    case 'digits':
      return scenario.senses(run).map(() => Number(run.resolution) ** 2);
    case 'correlated':
      return scenario.senses(run).map(() => 1);
    case 'ward':
    case 'packed':
    case 'own':
      return scenario.senses(run).map(({ inputs }) => inputs);
  }
}

/** Inputs of every sense, and classes, of a scenario. */
export const sizesOf = (
  run: RunParams,
): { readonly inputs: readonly number[]; readonly classes: number } => ({
  inputs: inputsOf(run),
  classes: classesOf(run).length,
});

/** All layers of one network. */
export function layersOf(run: RunParams): Layers[] {
  const { hidden, latent, shared, fusion, judge } = run;
  const block = run.block || shared;
  const { inputs, classes } = sizesOf(run);
  const m = modalityCount(run);
  const layer = (part: Part, inputs: number, outputs: number, count: number) => {
    return { part, inputs, outputs, count, passes: count === 1 ? m : 1 };
  };
  const own = (part: Part, from: number, to: number) => layer(part, from, to, m);
  const all = (part: Part, from: number, to: number) => layer(part, from, to, 1);
  const head = (from: number, to: number) => ({ ...all('head', from, to), passes: 1 });
  return [
    ...inputs.map((own): Layers => ({ ...layer('encoders', own, hidden, 1), passes: 1 })),
    own('encoders', hidden, latent),
    own('block', latent, block),
    own('block', block, shared),
    { ...own('block', shared, block), standIns: m - 1 },
    { ...own('block', block, latent), standIns: m - 1 },
    own('read-outs', latent, classes),
    head(m * latent, fusion),
    head(fusion, classes),
    all('semantic', shared, SEMANTIC),
    all('semantic', SEMANTIC, classes),
    all('discriminator', shared, judge),
    all('discriminator', judge, m),
  ];
}

/** A number of every layer, added up. */
export const sum = (layers: readonly Layers[], of: (layer: Layers) => number): number =>
  layers.reduce((total, layer) => total + layer.count * of(layer), 0);

/** Weights and biases of one network. */
export const parametersOf = (run: RunParams): number =>
  sum(layersOf(run), ({ inputs, outputs }) => (inputs + 1) * outputs);

/**
 * Weights and biases that serve the answer of an arm or its training: encoders and head; the reallocation block, the
 * shared semantic head and the discriminator where the arm has a use for them. Read-outs only look on.
 */
export function weightsInUse(run: RunParams, { gate, mu, alpha, align }: ArmParams): number {
  const uses: Readonly<Record<Part, boolean>> = {
    encoders: true,
    head: run.head !== 'sum',
    block: gate > 0 || mu > 0 || alpha > 0,
    semantic: mu > 0,
    discriminator: alpha > 0 && align !== 'mmd',
    'read-outs': false,
  };
  return sum(layersOf(run), ({ part, inputs, outputs }) =>
    uses[part] ? (inputs + 1) * outputs : 0,
  );
}
