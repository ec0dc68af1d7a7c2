import { layerOf, layerSize } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import { once, type PushedSubject } from './subject.ts';

const sigmaGradient = once(({ dims, table, gradient }: PushedSubject) => {
  const { weights } = layerOf(table, gradient, 'fusion');
  return probes.singularValues(weights, dims.inputs.length * dims.latent, dims.fusion);
});

/** What the gradient on the next minibatch tells. */
export const gradient = {
  sigmaGradient,
  rankGradient: (subject: PushedSubject) => {
    const { inputs, latent, fusion } = subject.dims;
    return probes.ranks(sigmaGradient(subject), inputs.length * latent, fusion);
  },
  gradientNorm: ({ dims, table, gradient: values }: PushedSubject) => {
    const encoders = dims.inputs.map((_, i) => {
      const own = table.layers.filter(
        ({ group, modality }) => group === 'encoder' && modality === i,
      );
      const size = own.reduce((sum, layer) => sum + layerSize(layer), 0);
      return { start: own[0].offset, end: own[0].offset + size };
    });
    return probes.gradientNorms(values, encoders);
  },
};
