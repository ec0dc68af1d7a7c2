export { agop, agopSpectrum } from './agop.ts';
export { ckaMatrix, gramCosine, linearCka } from './alignment.ts';
export { type CapacitySplit, capacitySplit, featureCapacity } from './capacity.ts';
export { type ClassProbes, classProbes } from './class-probe.ts';
export { type Classifier, type Training, trainClassifier } from './classifier.ts';
export { collisionBound, crossModalPairs, pairProbability } from './collisions.ts';
export { discriminatorAccuracy, refittedDiscriminator } from './discriminator.ts';
export { ensemble } from './ensemble.ts';
export { entanglement } from './entanglement.ts';
export {
  classMeanFill,
  meanFill,
  type Neighbourhood,
  nearestFill,
  resampledFill,
  zeroFill,
} from './fills.ts';
export { gradientNorms, type Range } from './gradient-norms.ts';
export {
  accuracy,
  activations,
  contribution,
  crossEntropy,
  type Head,
  logits,
  type Score,
  scoreOf,
} from './head.ts';
export { blockSingularValues, predictiveRank, ranksWithout } from './rank-companions.ts';
export { shapley, shares } from './shapley.ts';
export { logSoftmax, posteriorEntropy } from './softmax.ts';
export {
  centredSingularValues,
  effectiveRank,
  eigenvalues,
  ranks,
  singularValues,
} from './spectrum.ts';
export {
  type Fill,
  meanCosine,
  subsetAccuracies,
  subsetScores,
} from './subsets.ts';
export { conditionalUtilisation, type PermutationDrop, permutationDrop } from './usage.ts';
export { type Resampling, resampling, splitOf, varianceSplit } from './variance.ts';
export { type VarianceInflation, varianceInflation } from './vif.ts';
export { trainWeightProbe, type WeightProbe, weightProbe, weightRows } from './weight-probe.ts';
