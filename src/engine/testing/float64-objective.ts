import {
  type Dense,
  type Dims,
  Network,
  objective,
  parameterTable,
  type Weights,
} from '#model/index.ts';
import { drawStep, writePresence, writeReplacement } from '../draws.ts';
import { possiblePulls, pupilsOf } from '../pulls.ts';
import { ALIGNMENTS, alphaOf, pairs, strengthOf } from '../settings.ts';
import type { Task } from '../task.ts';
import { type Array64, array64, SurrogateOps, scalar64 } from './float64-ops.ts';

const STEP = 1e-5;

type Layers = ReadonlyMap<string, Dense<Array64>>;

/** Layers of a flat list of weights, as views of it. */
function layersOf(dims: Dims, flat: Float64Array): Layers {
  return new Map(
    parameterTable(dims).layers.map(({ name, offset, inputs, outputs }) => {
      const middle = offset + inputs * outputs;
      const w = { rows: inputs, columns: outputs, data: flat.subarray(offset, middle) };
      const b = { rows: 1, columns: outputs, data: flat.subarray(middle, middle + outputs) };
      return [name, { w, b }];
    }),
  );
}

const networkOf = (ops: SurrogateOps, layers: Layers, dims: Dims) =>
  new Network<Array64>(ops, (name) => layers.get(name) as Dense<Array64>, dims);

/**
 * The objective of one replica's minibatch in double precision, and its slopes by central differences.
 * Slow: for the few numbers on which two engines in single precision disagree.
 *
 * @param weights of every replica, of which some may lend their codes.
 */
export function float64Slopes(
  { dims, batch: size, source, replicas }: Task,
  replica: number,
  step: number,
  weights: readonly Float32Array[],
) {
  const m = dims.inputs.length;
  const { seed, params } = replicas[replica];
  const drawn = source.train(seed, step, size);
  const draws = drawStep(seed, step, size, m);
  const column = (write: (out: Float32Array) => void) => {
    const out = new Float32Array(size);
    write(out);
    return array64(size, 1, (n) => out[n]);
  };
  const batch = {
    inputs: drawn.inputs.map((all, i) =>
      array64(size, dims.inputs[i], (n, k) => all[n * dims.inputs[i] + k]),
    ),
    target: array64(size, dims.classes, (n, c) => (drawn.labels[n] === c ? 1 : 0)),
    ...(drawn.wanted && {
      wanted: array64(size, dims.classes, (n, c) => drawn.wanted?.[n * dims.classes + c] ?? 0),
    }),
    present: dims.inputs.map((_, i) => column((out) => writePresence(draws, params, i, m, out))),
    replacements: pairs(m).map(([absent, present]) => ({
      absent,
      present,
      where: column((out) => writeReplacement(draws, params, absent, present, m, out)),
    })),
    modality: dims.inputs.map((_, i) => array64(1, m, (_r, c) => (c === i ? 1 : 0))),
    anyone: array64(1, m, () => 1 / m),
    directions: [],
  };
  const pupil = pupilsOf(replicas, m)[replica];
  const codeOf = (lender: number, modality: number) => {
    const layers = layersOf(dims, Float64Array.from(weights[lender]));
    return networkOf(new SurrogateOps(), layers, dims).code(modality, batch.inputs[modality]);
  };
  const numbers: Weights<Array64> = {
    task: scalar64(params.task),
    gate: scalar64(params.gate),
    strength: dims.inputs.map((_, i) => scalar64(strengthOf(params, i, m))),
    alpha: scalar64(alphaOf(params, 'reverse')),
    align: Object.fromEntries(
      ALIGNMENTS.filter((form) => alphaOf(params, form) > 0).map((form) => [
        form,
        scalar64(alphaOf(params, form)),
      ]),
    ),
    mu: scalar64(params.mu),
    pulls: possiblePulls(m).map((teaching) => ({
      ...teaching,
      weight: scalar64(teaching.weight(pupil)),
      lender: codeOf(teaching.lender(pupil), teaching.teacher),
    })),
  };
  const flat = Float64Array.from(weights[replica]);
  const ops = new SurrogateOps();
  const network = networkOf(ops, layersOf(dims, flat), dims);
  const loss = () => {
    ops.rewind();
    return objective<Array64>(ops, network, batch, numbers).total.data[0];
  };
  loss();
  return (index: number): number => {
    const value = flat[index];
    const at = (offset: number) => {
      flat[index] = value + offset;
      return loss();
    };
    const slope = (at(STEP) - at(-STEP)) / (2 * STEP);
    flat[index] = value;
    return slope;
  };
}
