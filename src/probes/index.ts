export { entanglement } from './entanglement.ts';
export { accuracy, activations, contribution, crossEntropy, type Head, logits } from './head.ts';
export { shapley, shares } from './shapley.ts';
export { centredSingularValues, ranks, singularValues } from './spectrum.ts';
export { meanCosine, subsetAccuracies } from './subsets.ts';
export { type Resampling, resampling, splitOf, varianceSplit } from './variance.ts';
