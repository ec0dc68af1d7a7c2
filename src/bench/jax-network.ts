import { type Array as JaxArray, lax, nn, numpy as np } from '@jax-js/jax';
import { type ArmParams, armOf } from '#spec/index.ts';
import { type Case, METHODS } from './cases.ts';

/** Weights and bias by the names of the model's layers. */
export type Weights = Record<string, { w: JaxArray; b: JaxArray }>;

/** Rows of each modality, one-hot labels, and per modality 1 where another stands in for it. */
export interface Batch {
  readonly x: JaxArray[];
  readonly y: JaxArray;
  readonly swap: JaxArray[];
}

/** Everything that a loss is put together from; arrays of jax-js are used up unless one says `ref`. */
function parts({ dims, batch }: Case, weights: Weights) {
  const linear = (name: string, input: JaxArray) =>
    np.matmul(input.ref, weights[name].w.ref).add(weights[name].b.ref);
  const mlp = (name: string, input: JaxArray) =>
    linear(`${name}.1`, nn.relu(linear(`${name}.0`, input)));
  const crossEntropy = (logits: JaxArray, target: JaxArray) =>
    nn
      .logSoftmax(logits)
      .mul(target)
      .sum()
      .mul(-1 / batch);
  const answer = (codes: JaxArray[]) =>
    linear('answer', nn.relu(linear('fusion', np.concatenate(codes, 1))));
  const oneHot = (index: number) => np.array(dims.inputs.map((_, k) => (k === index ? 1 : 0)));
  return { linear, mlp, crossEntropy, answer, oneHot };
}

/** All terms of `src/model/objective.ts` for one replica. With two modalities each has one substitute. */
function fullLoss(one: Case, { alpha, mu, lambda }: ArmParams, weights: Weights, given: Batch) {
  const { dims, batch } = one;
  const { linear, mlp, crossEntropy, answer, oneHot } = parts(one, weights);
  const m = dims.inputs.length;
  const codes = given.x.map((input, i) => mlp(`encoder${i}`, input));
  const shared = codes.map((z, i) => mlp(`share${i}`, z));
  const used = shared.map((g, i) => mlp(`unshare${i}`, g));
  const seen = used.map((u, i) => {
    const other = mlp(`unshare${i}`, shared[(i + 1) % m]);
    return u.ref.add(given.swap[i].ref.mul(other.sub(u.ref)));
  });
  let total = crossEntropy(answer(seen), given.y.ref);
  for (let i = 1; i < m; i++) {
    const apart = np.square(codes[i].ref.sub(lax.stopGradient(codes[0].ref))).sum();
    total = total.add(apart.mul(lambda / (batch * dims.latent)));
  }
  for (let i = 0; i < m; i++) {
    const still = lax.stopGradient(shared[i].ref);
    const reversed = still.mul(1 + alpha).sub(shared[i].ref.mul(alpha));
    const readout = linear(`readout${i}`, lax.stopGradient(codes[i].ref));
    total = total
      .add(crossEntropy(mlp('semantic', shared[i]), given.y.ref).mul(mu))
      .add(crossEntropy(mlp('discriminator', reversed), oneHot(i)))
      .add(crossEntropy(readout, given.y.ref));
  }
  return total;
}

/** The loss of a case for one replica, every operation by jax-js. */
export function lossOf(one: Case) {
  const params = armOf(METHODS[one.objectives]);
  return (weights: Weights, given: Batch): JaxArray => {
    if (one.objectives === 'full') return fullLoss(one, params, weights, given);
    const { mlp, crossEntropy, answer } = parts(one, weights);
    return crossEntropy(answer(given.x.map((x, i) => mlp(`encoder${i}`, x))), given.y.ref);
  };
}
