/** Every word of the gallery that is not a panel's own. */
export const STRINGS = {
  title: 'Every drawing of the lab, side by side',
  about:
    'These pictures are drawn from invented numbers that behave as a run does, so that they look the same today and tomorrow. A test compares each with the one kept before: if a drawing changes, somebody has to look at it and say that it should.',
  toLab: 'Go to the lab, where the numbers are real',
  states: {
    whole: 'switched at 300',
    pointed: 'pointing back at 240',
    alike: 'no switch',
    empty: 'nothing yet',
  },
  neurons: 'Fusion neurons',
  neuronsHow:
    'A disc per neuron, cut into one sector per sense. Area is variance: solid tells the class, hatched is noise. A heavy ring is a collision.',
  neuronsAll: 'Sixteen neurons, one pointed at; grey: the ghost',
  neuron: (senses: number) => `${senses} senses`,
  key: 'How to read a neuron',
  others: 'Shared parts',
  othersHow: 'The axis that all charts over time share, and the charts of the page on the paper.',
  timeline: 'Timeline: how far the run is, and what happened',
  forest: 'Effects with their intervals; solid where the interval leaves nothing out',
  strips: 'A dot per seed, a bar for the median',
} as const;
