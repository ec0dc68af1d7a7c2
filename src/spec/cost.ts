import { layersOf, parametersOf, sum } from './layers.ts';
import { type Holder, memoryOf } from './memory.ts';
import { RUN_DEFAULTS, RUN_PARAMS, type RunParams } from './run-params.ts';
import type { Spec } from './spec.ts';

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

/**
 * What holds a run's memory on each engine, and seconds for a number that the optimiser updates and for a
 * multiply-add. Measured on two cores of a server, of which others had their part; a graphics card is taken for
 * a small one. `auto` is reckoned as what it starts in every browser.
 */
const ENGINES = {
  auto: { holder: 'processor', update: 2e-9, product: 1e-10 },
  'plan-cpu': { holder: 'processor', update: 2e-9, product: 1e-10 },
  webgpu: { holder: 'card', update: 2e-8, product: 5e-11 },
  wasm: { holder: 'tfjs', update: 3e-7, product: 3e-10 },
  cpu: { holder: 'tfjs', encodes: true, update: 2e-6, product: 8e-9 },
  exact: { holder: 'tfjs', encodes: true, update: 2e-6, product: 8e-9 },
} as const satisfies Record<
  RunParams['engine'],
  { holder: Holder; encodes?: boolean; update: number; product: number }
>;

/** What an experiment asks for on its engine. */
export function costOf(spec: Spec): Cost {
  const { run } = spec;
  const engine: (typeof ENGINES)[RunParams['engine']] & { encodes?: boolean } = ENGINES[run.engine];
  const replicas = spec.arms.length * run.seeds;
  const forward = sum(
    layersOf(run),
    (one) => one.inputs * one.outputs * (one.passes + (one.standIns ?? 0)),
  );
  const products = 3 * replicas * run.batch * forward;
  return {
    memory: memoryOf(engine.holder, spec, engine.encodes),
    products,
    seconds: replicas * parametersOf(run) * engine.update + products * engine.product,
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
  'block',
  'judge',
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
