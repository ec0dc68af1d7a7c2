export { agop, agopSpectrum } from './agop.ts';
export { ckaMatrix, linearCka } from './alignment.ts';
export { capacitySplit } from './capacity.ts';
export { collisionBound, crossModalPairs, pairProbability, strongestPairs } from './collisions.ts';
export { discriminatorAccuracy } from './discriminator.ts';
export { ensemble } from './ensemble.ts';
export { entanglement } from './entanglement.ts';
export {
  classMeanFill,
  nearestFill,
  resampledFill,
  zeroFill,
} from './fills.ts';
export { flips } from './flips.ts';
export { gradientNorms, type Range } from './gradient-norms.ts';
export {
  type Answer,
  accuracy,
  accuracyOf,
  activations,
  contribution,
  crossEntropy,
  type Head,
  logits,
  type Score,
  scoreOf,
  squaredError,
} from './head.ts';
export { featureGradients } from './interference.ts';
export { manipulationChecks } from './manipulation.ts';
export { predictiveRank, ranksWithout } from './rank-companions.ts';
export { averagePrecision, rocArea } from './ranking.ts';
export { shapley, shares } from './shapley.ts';
export { logSoftmax } from './softmax.ts';
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
export { conditionalUtilisation, permutationDrop } from './usage.ts';
export { resampling, splitOf, varianceSplit } from './variance.ts';
export { varianceInflation } from './vif.ts';
export { trainWeightProbe, weightProbe } from './weight-probe.ts';
