import { RUN_DEFAULTS, RUN_PARAMS, type RunParams } from './run-params.ts';
import { modalityCount, type Spec } from './spec.ts';

/** What a run asks of a machine, estimated before anything is started. */
export interface Cost {
  /** Bytes that are held at the fullest moment. */
  readonly memory: number;
  /** Multiply-adds of one training step, forward and back. */
  readonly products: number;
  /** Time of one step, s; a rough one. */
  readonly seconds: number;
}

/** What is started without a question: WebAssembly can address 2 GB, and 5 s a step look like a halt. */
const MOST = { memory: 1.5e9, seconds: 5 };

/** Dense layers of one kind: how many, and how often a sample passes each of them. */
interface Layers {
  readonly inputs: number;
  readonly outputs: number;
  readonly count: number;
  readonly passes: number;
  /** Further passes, for codes that stand in for another sense's. */
  readonly standIns?: number;
}

/** Hidden units of the two judges of the shared space, as in the model. */
const JUDGE = 32;

/** Inputs of each sense, and classes, of a scenario. */
export function sizesOf(run: RunParams): { readonly inputs: number; readonly classes: number } {
  if (run.scenario === 'synthetic') return { inputs: 32, classes: 8 };
  if (run.scenario === 'correlated') return { inputs: 1, classes: 2 };
  return { inputs: Number(run.resolution) ** 2, classes: 10 };
}

function layersOf(run: RunParams): Layers[] {
  const { hidden, latent, shared, fusion } = run;
  const { inputs, classes } = sizesOf(run);
  const m = modalityCount(run);
  const own = (from: number, to: number) => ({ inputs: from, outputs: to, count: m, passes: 1 });
  const judge = (from: number, to: number) => ({ inputs: from, outputs: to, count: 1, passes: m });
  const head = (from: number, to: number) => ({ inputs: from, outputs: to, count: 1, passes: 1 });
  return [
    own(inputs, hidden),
    own(hidden, latent),
    own(latent, shared),
    own(shared, shared),
    { ...own(shared, shared), standIns: m - 1 },
    { ...own(shared, latent), standIns: m - 1 },
    own(latent, classes),
    head(m * latent, fusion),
    head(fusion, classes),
    judge(shared, JUDGE),
    judge(JUDGE, classes),
    judge(shared, JUDGE),
    judge(JUDGE, m),
  ];
}

const sum = (layers: readonly Layers[], of: (layer: Layers) => number): number =>
  layers.reduce((total, layer) => total + layer.count * of(layer), 0);

/** Weights and biases of one network. */
export const parametersOf = (run: RunParams): number =>
  sum(layersOf(run), ({ inputs, outputs }) => (inputs + 1) * outputs);

/** Whether some arm compares codes within the batch, at some time: each sample with each. */
const comparesWithin = ({ arms, interventions }: Spec): boolean =>
  arms.some(({ params }) => params.distance === 'infonce') ||
  interventions.some(({ value }) => value === 'infonce');

/**
 * Seconds for a number that the optimiser updates, and for a multiply-add. Measured on two cores of a
 * server, of which others had their part; a graphics card is taken for a small one, and the plan without one
 * for no faster than WebAssembly.
 */
const PACE = {
  webgpu: { update: 2e-8, product: 5e-11 },
  wasm: { update: 3e-7, product: 3e-10 },
  'plan-cpu': { update: 3e-7, product: 3e-10 },
  cpu: { update: 2e-6, product: 8e-9 },
  exact: { update: 2e-6, product: 8e-9 },
} as const satisfies Record<Exclude<RunParams['engine'], 'auto'>, object>;

/**
 * What an experiment asks for. `auto` is reckoned as WebAssembly, which every browser has.
 *
 * Memory is what tfjs holds at its fullest, counted with its profiler, as float32 numbers per replica: 56 per
 * weight while the optimiser runs; 12 per weight, 8 per value of the forward pass and 16 per value of a
 * stand-in while gradients are taken; and where no kernel of ours does it, 10, 3 and 6 while held-out samples
 * are encoded. Beside them lie the data of every seed and a copy of the state. The compiled plan holds less.
 */
export function costOf(spec: Spec): Cost {
  const { run } = spec;
  const engine = run.engine === 'auto' ? 'wasm' : run.engine;
  const replicas = spec.arms.length * run.seeds;
  const layers = layersOf(run);
  const senses = modalityCount(run);
  const inputs = senses * sizesOf(run).inputs;
  const weights = parametersOf(run);
  const passed = inputs + senses * run.latent + sum(layers, (one) => one.outputs * one.passes);
  const standing = sum(layers, ({ outputs, standIns = 0 }) => outputs * standIns);
  const within = comparesWithin(spec) ? 8 * senses * run.batch ** 2 : 0;
  const differentiating = 12 * weights + run.batch * (8 * passed + 16 * standing) + within;
  const onDevice = engine === 'cpu' || engine === 'exact';
  const encoding = onDevice ? 10 * weights + run.probeSize * (3 * passed + 6 * standing) : 0;
  const data = run.seeds * (run.trainSize + 2 * run.probeSize) * inputs;
  const fullest = Math.max(56 * weights, differentiating, encoding);
  const forward = sum(
    layers,
    (one) => one.inputs * one.outputs * (one.passes + (one.standIns ?? 0)),
  );
  const products = 3 * replicas * run.batch * forward;
  return {
    memory: 4 * (replicas * (fullest + 5 * weights) + data),
    products,
    seconds: replicas * weights * PACE[engine].update + products * PACE[engine].product,
  };
}

/** Whether a run is more than is started without a question: for its memory, or only for its time. */
export function dearness({ memory, seconds }: Cost): 'memory' | 'time' | undefined {
  if (memory > MOST.memory) return 'memory';
  return seconds > MOST.seconds ? 'time' : undefined;
}

/** What is made smaller, in this order, so that a run fits; none below what is usual. */
const SMALLER = [
  'seeds',
  'batch',
  'probeSize',
  'trainSize',
  'hidden',
  'latent',
  'shared',
  'fusion',
] as const satisfies readonly (keyof RunParams)[];

/** The largest value from `least` to `most` that fits; `least` where none does. */
function largest(least: number, most: number, fits: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The largest run like this one that is started without a question; the same one if it is. */
export function fitting(spec: Spec): Spec {
  let { run } = spec;
  const fits = (other: RunParams) => !dearness(costOf({ ...spec, run: other }));
  for (const key of SMALLER) {
    if (fits(run)) break;
    const asked = run[key];
    const least = Math.min(asked, key === 'seeds' ? RUN_PARAMS.seeds.min : RUN_DEFAULTS[key]);
    const value = largest(least, asked, (one) => fits({ ...run, [key]: one }));
    run = { ...run, [key]: value };
  }
  return { ...spec, run };
}

/** Settings in which two runs differ, in words: "Seeds 4 instead of 32". */
export const shrunk = (from: RunParams, to: RunParams): string[] =>
  SMALLER.filter((key) => from[key] !== to[key]).map(
    (key) => `${RUN_PARAMS[key].label} ${to[key]} instead of ${from[key]}`,
  );
