export { entanglement } from './entanglement.ts';
export { accuracy, activations, contribution, crossEntropy, type Head, logits } from './head.ts';
export { shapley, shares } from './shapley.ts';
export { posteriorEntropy } from './softmax.ts';
export { centredSingularValues, effectiveRank, ranks, singularValues } from './spectrum.ts';
export { type Fill, meanCosine, subsetAccuracies, subsetCrossEntropies } from './subsets.ts';
export { type Resampling, resampling, splitOf, varianceSplit } from './variance.ts';
