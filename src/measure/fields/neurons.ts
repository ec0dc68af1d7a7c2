import * as probes from '#probes/index.ts';
import { headIn, once, type Subject } from './subject.ts';

const splitIn = once(({ inspection: { total, noise } }: Subject) => probes.splitOf(total, noise));
const tangledIn = once((subject: Subject) => probes.entanglement(splitIn(subject)));

/** Per-modality columns as one neuron-major list: neuron 0's modalities first. */
function neuronMajor(columns: readonly ArrayLike<number>[]): Float64Array {
  const m = columns.length;
  const flat = new Float64Array(m * columns[0].length);
  for (const [i, column] of columns.entries()) {
    for (let f = 0; f < column.length; f++) flat[f * m + i] = column[f];
  }
  return flat;
}

/** What the fusion neurons carry. */
export const neurons = {
  entanglement: (subject: Subject) => [tangledIn(subject).entanglement],
  polysemantic: (subject: Subject) => [tangledIn(subject).polysemantic],
  collision: (subject: Subject) => tangledIn(subject).collision,
  noise: (subject: Subject) => neuronMajor(splitIn(subject).noise),
  predictive: (subject: Subject) => neuronMajor(splitIn(subject).predictive),
  capacityEntropy: (subject: Subject) => [
    probes.capacitySplit(headIn(subject), subject.inspection.fused).meanEntropy,
  ],
};
