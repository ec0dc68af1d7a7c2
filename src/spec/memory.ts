import { layersOf, parametersOf, sizesOf, sum } from './layers.ts';
import { modalityCount, type Spec } from './spec.ts';

/** What computes a run, as far as its memory goes: tfjs, or the plan on the processor or on a card. */
export type Holder = 'tfjs' | 'processor' | 'card';

/** Threads that are reckoned with on the processor, each with data and values of its own. */
const THREADS = 8;

/** Whether some arm compares codes within the batch, at some time: each sample with each. */
const comparesWithin = ({ arms, interventions }: Spec): boolean =>
  arms.some(({ params }) => params.distance === 'infonce') ||
  interventions.some(({ value }) => value === 'infonce');

/** What the estimates count with: weights of a network, and numbers of a sample on its way. */
function partsOf({ arms, run }: Spec) {
  const layers = layersOf(run);
  const senses = modalityCount(run);
  const inputs = sizesOf(run).inputs.reduce((total, own) => total + own, 0);
  return {
    senses,
    inputs,
    replicas: arms.length * run.seeds,
    weights: parametersOf(run),
    passed: inputs + senses * run.latent + sum(layers, (one) => one.outputs * one.passes),
    standing: sum(layers, ({ outputs, standIns = 0 }) => outputs * standIns),
  };
}

/**
 * Float32 numbers that an engine holds at its fullest. Per replica, and as each was counted: tfjs 56 per weight
 * while its optimiser runs; 12 per weight, 8 per value of the forward pass and 16 per value of a stand-in while
 * gradients are taken; on its plain kernels (`encodes`) 10, 3 and 6 while held-out samples are encoded. The plan
 * holds 4 per weight on the processor and 5 on a card; there 2 per value and 4.5 per stand-in of every replica,
 * on the processor 3 and 6.5 of one replica a thread, and lists of instructions.
 */
function heldBy(holder: Holder, spec: Spec, encodes: boolean, threads: number): number {
  const { run } = spec;
  const { senses, inputs, replicas, weights, passed, standing } = partsOf(spec);
  const resident = run.seeds * run.trainSize * (inputs + 3);
  if (holder === 'card') {
    return replicas * (5 * weights + run.batch * (2 * passed + 4.5 * standing)) + resident;
  }
  if (holder === 'processor') {
    const own = 2 * weights + run.batch * (3 * passed + 6.5 * standing) + resident;
    return replicas * (4 * weights + 2000) + Math.min(replicas, threads) * own;
  }
  const within = comparesWithin(spec) ? 8 * senses * run.batch ** 2 : 0;
  const differentiating = 12 * weights + run.batch * (8 * passed + 16 * standing) + within;
  const encoding = encodes ? 10 * weights + run.probeSize * (3 * passed + 6 * standing) : 0;
  return replicas * Math.max(56 * weights, differentiating, encoding);
}

/**
 * Bytes that are held at the fullest moment: by the engine, and beside it the data of every seed and a copy of
 * the state.
 */
export function memoryOf(holder: Holder, spec: Spec, encodes = false, threads = THREADS): number {
  const { run } = spec;
  const { inputs, replicas, weights } = partsOf(spec);
  const data = run.seeds * (run.trainSize + 2 * run.probeSize) * inputs;
  return 4 * (heldBy(holder, spec, encodes, threads) + 5 * weights * replicas + data);
}
