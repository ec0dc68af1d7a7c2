import type { TermId } from './terms.ts';

/** What each term means, in one sentence. */
export const SENTENCES: Readonly<Record<TermId, string>> = {
  sense:
    'One kind of input, with an encoder of its own, as a face and a voice; papers say modality.',
  share:
    'How much of what the network answers above chance is owed to one sense; the shares of all senses make 100 %.',
  collapse:
    'Collapsed is a sense that the network could learn from and hardly uses, as a voice beside a face: its share, and that under conflict, are under 10 %.',
  conflict:
    'The share that is measured when an absent sense is replaced by that of another sample, so that the senses contradict each other.',
  collision:
    'In one neuron, how far the noise of one sense sits on the signal of another: 0 is none, and the ring shows where there is much.',
  entanglement: 'The mean collision over all neurons that carry something.',
  ghost:
    'The same network from the same start on the same samples, without what you switch on: what would have been.',
  substitute:
    'What stands in for an absent sense: something made from a sense that is there, instead of an average that says nothing.',
  distillation:
    'A way of training in which the code of the strong sense teaches the weak one what to look for.',
  reallocation:
    'A way of training in which all senses pass through one shared space, where an adversary tries to make them indistinguishable.',
  rank: 'How many directions a layer really uses; the predictive rank counts only those that tell classes apart, the stable rank weighs them by size.',
  control: 'A network that was only ever shown one sense: it says what that sense is worth alone.',
  world:
    'One draw of the invented data: its classes and how they are mixed; what holds in one world may not hold in the next.',
  seed: 'One start: the first weights and the order of the samples; the band is from the lowest seed to the highest.',
  border:
    'On a map of settings, the line where half of the seeds have collapsed and half have not.',
};
