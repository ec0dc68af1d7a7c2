import * as probes from '#probes/index.ts';
import { ensembleAccuracies } from '../ensembles.ts';
import type { SeedSubject, Subject } from './subject.ts';

/** What the network answers, and what its senses could. */
export const answer = {
  trainLoss: ({ trainLoss }: Subject) => [trainLoss],
  loss: ({ dims, inspection: { logits }, samples: { heldOut } }: Subject) => [
    heldOut.wanted
      ? probes.squaredError(logits, heldOut.wanted, dims.classes)
      : probes.crossEntropy(logits, heldOut.labels),
  ],
  accuracy: ({ inspection, samples }: Subject) => [
    probes.accuracy(inspection.logits, samples.heldOut.labels),
  ],
  accuracyMean: ({ inspection }: Subject) => inspection.accuracyMean,
  accuracySubstituted: ({ inspection }: Subject) => inspection.accuracySubstituted,
  accuracyZero: ({ inspection }: Subject) => inspection.accuracyZero,
  accuracyResampled: ({ inspection }: Subject) => inspection.accuracyResampled,
  encoderAccuracy: ({ inspection, samples }: Subject) =>
    inspection.readouts.map((readout) => probes.accuracy(readout, samples.heldOut.labels)),
  ensembleAccuracy: ({ dims: { inputs, classes }, labels, voters }: SeedSubject) =>
    ensembleAccuracies(voters, labels, inputs.length, classes),
};
