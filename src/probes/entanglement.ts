import type { VarianceSplit } from './variance.ts';

/** Part of a neuron's variance above which a source counts for polysemanticity. */
const POLYSEMANTIC = 0.1;

export interface Entanglement {
  /** Per neuron, in [0, 1]: 4 sum over i != j of noise_i pred_j, over (sum of all)^2. */
  readonly collision: Float64Array;
  /** Mean of the collisions, weighted by the neurons' noise + predictive variance; NaN of a head without any. */
  readonly entanglement: number;
  /** Fraction of neurons with noise of one modality and signal of another above 10 % each. */
  readonly polysemantic: number;
}

/** How far the noise of one modality sits in the same neurons as the signal of another. */
export function entanglement({ noise, predictive }: VarianceSplit): Entanglement {
  const fusion = noise[0].length;
  const collision = new Float64Array(fusion);
  let weighted = 0;
  let weights = 0;
  let polysemantic = 0;
  for (let f = 0; f < fusion; f++) {
    let sum = 0;
    for (let i = 0; i < noise.length; i++) sum += noise[i][f] + predictive[i][f];
    if (sum <= 0) continue;
    let crossed = 0;
    let both = false;
    for (let i = 0; i < noise.length; i++) {
      for (let j = 0; j < noise.length; j++) {
        if (i === j) continue;
        crossed += noise[i][f] * predictive[j][f];
        both ||= noise[i][f] > POLYSEMANTIC * sum && predictive[j][f] > POLYSEMANTIC * sum;
      }
    }
    collision[f] = (4 * crossed) / (sum * sum);
    weighted += collision[f] * sum;
    weights += sum;
    if (both) polysemantic++;
  }
  return {
    collision,
    entanglement: weights > 0 ? weighted / weights : Number.NaN,
    polysemantic: polysemantic / fusion,
  };
}
