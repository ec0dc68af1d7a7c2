import {
  defaultDevice,
  init,
  type Array as JaxArray,
  jit,
  numpy as np,
  random,
  tree,
  valueAndGrad,
  vmap,
} from '@jax-js/jax';
import { type Case, trainedLayers } from './cases.ts';
import type { Contender } from './contender.ts';
import { type Batch, lossOf, type Weights } from './jax-network.ts';
import { randomSamples } from './samples.ts';

const [RATE, BETA1, BETA2, EPSILON] = [1e-3, 0.9, 0.999, 1e-8];
/** The share of samples in which a modality is replaced. */
const SWAPPED = 0.3;

/** State of Adam: moments like the weights, and what their averages weigh so far. */
interface State {
  readonly weights: Weights;
  readonly mean: Weights;
  readonly square: Weights;
  readonly worth: { mean: JaxArray; square: JaxArray };
}

type Step = (state: State, batch: Batch) => [JaxArray, State];

/** The types of jax-js do not follow nested records. */
const map = tree.map as unknown as (
  make: (...leaves: JaxArray[]) => JaxArray,
  ...trees: Weights[]
) => Weights;
const ref = <T>(all: T): T => tree.ref(all as never) as T;

/** One step of Adam on one replica. */
function stepOf(one: Case): Step {
  const differentiate = valueAndGrad(lossOf(one) as never) as unknown as (
    weights: Weights,
    batch: Batch,
  ) => [JaxArray, Weights];
  const grown = (worth: JaxArray, beta: number) => worth.mul(beta).add(1 - beta);
  return ({ weights, mean, square, worth }, batch) => {
    const [loss, slope] = differentiate(ref(weights), batch);
    const nextMean = map((m, g) => m.mul(BETA1).add(g.mul(1 - BETA1)), mean, ref(slope));
    const nextSquare = map((v, g) => v.mul(BETA2).add(np.square(g).mul(1 - BETA2)), square, slope);
    const next = { mean: grown(worth.mean, BETA1), square: grown(worth.square, BETA2) };
    const nextWeights = map(
      (p, m, v) => {
        const size = np.sqrt(v.div(next.square.ref)).add(EPSILON);
        return p.sub(m.div(next.mean.ref).mul(RATE).div(size));
      },
      weights,
      ref(nextMean),
      ref(nextSquare),
    );
    return [loss, { weights: nextWeights, mean: nextMean, square: nextSquare, worth: next }];
  };
}

/** Arrays of a case; `lead` is the axis of replicas, if there are several. */
function initialState(one: Case, lead: number[]): State {
  let key = 0;
  const make = (weight: (shape: number[], inputs: number) => JaxArray): Weights =>
    Object.fromEntries(
      trainedLayers(one).map(({ name, inputs, outputs }) => [
        name,
        { w: weight([...lead, inputs, outputs], inputs), b: np.zeros([...lead, outputs]) },
      ]),
    );
  const zeros = () => make((shape) => np.zeros(shape));
  const weights = make((shape, inputs) =>
    random.normal(random.key(key++), shape).mul(Math.sqrt(2 / inputs)),
  );
  const worth = { mean: np.zeros(lead), square: np.zeros(lead) };
  return { weights, mean: zeros(), square: zeros(), worth };
}

function batchOf(one: Case, lead: number[]): Batch {
  const { replicas, batch, dims } = one;
  const { inputs, labels } = randomSamples(one);
  const repeated = (row: Float32Array, width: number) => {
    const all = new Float32Array(row.length * replicas);
    for (let r = 0; r < replicas; r++) all.set(row, r * row.length);
    return np.array(all).reshape([...lead, batch, width]);
  };
  const hot = new Float32Array(batch * dims.classes);
  for (let n = 0; n < batch; n++) hot[n * dims.classes + labels[n]] = 1;
  const coins = Float32Array.from({ length: batch }, (_, n) => (n % 10 < 10 * SWAPPED ? 1 : 0));
  return {
    x: inputs.map((rows, i) => repeated(rows.slice(0, batch * dims.inputs[i]), dims.inputs[i])),
    y: repeated(hot, dims.classes),
    swap: one.objectives === 'full' ? dims.inputs.map(() => repeated(coins, 1)) : [],
  };
}

function contender(engine: 'jax-js-webgpu' | 'jax-js-wasm', device: 'webgpu' | 'wasm'): Contender {
  const ready = async () => {
    const devices = await init();
    if (!devices.includes(device)) throw new Error(`jax-js has no ${device} here.`);
    defaultDevice(device);
  };
  return {
    engine,
    hostTime: true,
    refuses: ({ sweep }) => (sweep ? 'Only the plan runs series.' : undefined),
    prepare: async (one) => {
      await ready();
      const lead = one.replicas > 1 ? [one.replicas] : [];
      const batch = batchOf(one, lead);
      let state = initialState(one, lead);
      let loss: JaxArray | undefined;
      const single = stepOf(one);
      const batched = lead.length > 0 ? vmap(single as never) : single;
      const compiled = jit(batched as never);
      const step = compiled as unknown as Step;
      return {
        ready,
        run: (steps) => {
          for (let k = 0; k < steps; k++) {
            loss?.dispose();
            [loss, state] = step(state, ref(batch));
          }
        },
        settle: async () => Number((await loss?.ref.data())?.[0]),
        dispose: () => {
          loss?.dispose();
          compiled.dispose();
          tree.dispose([state, batch] as never);
        },
      };
    },
  };
}

/** jax-js, compiled by `jit` and batched by `vmap`. */
export const JAX: readonly Contender[] = [
  contender('jax-js-webgpu', 'webgpu'),
  contender('jax-js-wasm', 'wasm'),
];
