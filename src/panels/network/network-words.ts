/** Words of the drawing of the network. */
export const STRINGS = {
  title: 'Inside the network',
  what: 'One sample on its way from the senses to the answer. Width of a line: the weight; its ink: what flows of this sample; dashed: more noise than signal, or something that stands in.',
  estimator:
    "The live arm of the first seed, on one held-out sample; half the mean squared change of neurons by Jansen's estimator, collision of one neuron within 0.15",
  name: 'The network, and one sample on its way through it',
  goesIn: 'What goes in',
  encoders: 'Encoders',
  block: 'Reallocation block',
  blockOff: ['Reallocation block is off:', 'codes go straight past.'],
  blockOn: (shared: number) => [`${shared} shared`, 'directions'],
  neurons: (count: number) => `${count} fusion neurons`,
  comesOut: 'What comes out',
  faint: (names: string) => `hardly vary: ${names}`,
  covered: { sound: 'muted', other: 'covered' },
  layers: (inputs: number, latent: number) => `${inputs} → ${latent} numbers`,
  readOff: (accuracy: string) => `read off: ${accuracy}`,
  mean: 'the average stands in',
  lent: (sense: string) => `filled in from ${sense}`,
  live: 'Live',
  ghost: 'Ghost',
  truth: (label: string) => `It is ${label}.`,
  says: (arm: string, label: string, share: string) => `${arm} says ${label}, with ${share}.`,
  likely: (list: string) => `Live, by class: ${list}.`,
  goes: (
    sense: string,
    covered: boolean,
    label: number | undefined,
    classes: readonly string[],
  ): string => {
    const name = `${sense.charAt(0).toUpperCase()}${sense.slice(1)}`;
    if (covered) return `${name} is covered.`;
    return label === undefined ? `${name} is your own.` : `${name} is a ${classes[label]}.`;
  },
  neuron: 'Neuron',
  signal: 'signal',
  noise: 'noise',
  collision: 'Collision',
  ghostCollision: 'Collision in the ghost',
  speaksFor: 'Speaks most for',
  description: (count: number, collide: number) =>
    `${collide} of ${count} fusion neurons collide: noise of one sense sits on the signal of another.`,
} as const;
