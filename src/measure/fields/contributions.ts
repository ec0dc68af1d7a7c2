import * as probes from '#probes/index.ts';
import { once, type Subject, sensesOf } from './subject.ts';

const byMean = once((subject: Subject) =>
  probes.shapley(subject.inspection.accuracyMean, sensesOf(subject)),
);

const byAnother = once((subject: Subject) =>
  probes.shapley(subject.inspection.accuracyResampled, sensesOf(subject)),
);

const byLoss = once((subject: Subject) => {
  const { dims, inspection } = subject;
  const saved = Float64Array.from(inspection.lossMean, (loss) => Math.log(dims.classes) - loss);
  return probes.shapley(saved, sensesOf(subject));
});

/** What each sense brings to the answer. */
export const contributions = {
  shapley: byMean,
  share: (subject: Subject) => probes.shares(byMean(subject)),
  shapleyResampled: byAnother,
  shareResampled: (subject: Subject) => probes.shares(byAnother(subject)),
  shapleyLoss: byLoss,
  shareLoss: (subject: Subject) => probes.shares(byLoss(subject)),
  permutationDrop: ({ dims, inspection: { accuracyResampled } }: Subject) => {
    const every = 2 ** dims.inputs.length - 1;
    return dims.inputs.map(
      (_, i) => accuracyResampled[every] - accuracyResampled[every & ~(1 << i)],
    );
  },
  utilisation: (subject: Subject) =>
    probes.conditionalUtilisation(subject.inspection.accuracyMean, sensesOf(subject)),
};
