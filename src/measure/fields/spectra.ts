import * as probes from '#probes/index.ts';
import { headIn, once, type Subject } from './subject.ts';

const inputsOf = ({ dims: { inputs, latent } }: Subject): number => inputs.length * latent;
const sizeOf = ({ inspection: { neurons }, dims }: Subject): number => neurons.length / dims.fusion;

const sigmaW = once((subject: Subject) =>
  probes.singularValues(headIn(subject).weights, inputsOf(subject), subject.dims.fusion),
);

const sigmaA = once((subject: Subject) =>
  probes.centredSingularValues(subject.inspection.neurons, sizeOf(subject), subject.dims.fusion),
);

const agopIn = once((subject: Subject) =>
  probes.agopSpectrum(headIn(subject), subject.inspection.neurons),
);

/** The directions that the fusion head uses. */
export const spectra = {
  sigmaW,
  rankW: (subject: Subject) =>
    probes.ranks(sigmaW(subject), inputsOf(subject), subject.dims.fusion),
  sigmaA,
  rankA: (subject: Subject) => probes.ranks(sigmaA(subject), sizeOf(subject), subject.dims.fusion),
  sigmaAgop: (subject: Subject) => agopIn(subject).values,
  rankAgop: (subject: Subject) =>
    probes.ranks(agopIn(subject).values, inputsOf(subject), inputsOf(subject)),
  agopAlignment: (subject: Subject) => [agopIn(subject).alignment],
  predictiveRank: ({ inspection, samples }: Subject) => [
    probes.predictiveRank(inspection.neurons, samples.heldOut.labels),
  ],
  rankWithout: (subject: Subject) => {
    const { inspection, samples } = subject;
    return probes.ranksWithout(headIn(subject), inspection.parts, samples.resamplings[0].any);
  },
};
