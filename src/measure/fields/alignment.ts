import * as probes from '#probes/index.ts';
import { once, pairsOf, type Subject, sensesOf } from './subject.ts';

/** CKA of the codes and the neurons with one another, (m + 1) x (m + 1). */
const ckaIn = once(({ inspection: { codes, neurons }, samples }: Subject) =>
  probes.ckaMatrix([...codes, neurons], samples.heldOut.labels.length),
);

/** How alike the codes of the senses are. */
export const alignment = {
  codeCka: (subject: Subject) =>
    pairsOf(subject).map(([i, j]) => ckaIn(subject)[i * (sensesOf(subject) + 1) + j]),
  codeCosine: (subject: Subject) => {
    const { codes } = subject.inspection;
    return pairsOf(subject).map(([i, j]) =>
      probes.meanCosine(codes[i], codes[j], subject.dims.latent),
    );
  },
  fusedCka: (subject: Subject) => {
    const m = sensesOf(subject);
    return subject.inspection.codes.map((_, i) => ckaIn(subject)[i * (m + 1) + m]);
  },
  discriminatorAccuracy: ({ inspection }: Subject) => [
    probes.discriminatorAccuracy(inspection.guesses),
  ],
};
