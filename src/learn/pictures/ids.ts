/** What can be drawn beside the prose of a page: each is a component, named in `index.tsx`. */
export const PICTURE_IDS = [
  'accuracy',
  'shares',
  'compare',
  'company',
  'learners',
  'runs',
  'senses',
  'neurons',
  'neuron',
  'spectrum',
  'samples',
  'ask',
  'fillings',
  'blind',
  'score',
] as const;

export type PictureId = (typeof PICTURE_IDS)[number];
