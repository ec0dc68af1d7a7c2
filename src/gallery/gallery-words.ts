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
  checks: 'Checks of reallocation',
  checked: {
    waiting: 'block in use, not checked yet',
    unchecked: 'a run kept before there were checks',
    aligned: 'aligned',
    lost: 'alike, since the class has gone',
  },
  pinned: 'five pinned runs',
  pinnedHow: 'Kept runs beside the open one: grey, each with a dash and a letter of its own.',
  compared: 'five methods',
  chosen: 'six arms, chosen',
  neurons: 'Fusion neurons',
  neuronsHow:
    'A disc per neuron, cut into one sector per sense. Area is half the mean squared change with a sense: solid tells the class, hatched is noise. A heavy ring is a collision.',
  neuronsAll: 'Sixteen neurons, one pointed at; grey: the ghost',
  neuron: (senses: number) => `${senses} senses`,
  key: 'How to read a neuron',
  networks: 'The network',
  networksHow:
    'One sample on its way from the senses to the answer. Width of a line is the weight, its ink what flows; dashed where there is more noise than signal, or something stands in.',
  network: {
    whole: 'Both senses are there; thin bars: the ghost',
    covered: 'The first sense is covered; the average stands in',
    block: 'The first sense is covered; the reallocation block fills it in from the other',
    empty: 'Nothing measured yet',
    size: (senses: number, neurons: number) => `${senses} senses, ${neurons} neurons`,
  },
  report: {
    title: 'The report on a model',
    how: 'What the page on a model of one’s own draws.',
    unknown: 'not known',
    shares: {
      three: 'Shares with their intervals, one under the line',
      six: 'Six senses, one below nothing',
      unknown: 'One share is not known',
    },
    measures: 'One sense, asked for in several ways; hollow: what asks something else',
    lost: {
      told: 'Where three senses are lost, the last one in words',
      crowded: 'Three marks in one place, and one that is not known',
    },
    neurons: 'Neurons in the order of their collisions',
    spectra: 'Singular values, and where ranks fall',
    trade: 'What a method gains and what it costs, a mark a seed',
  },
  others: 'Shared parts',
  overlap: 'What senses can know, alone and together',
  othersHow:
    'The axis that all charts over time share, the charts of the page on the paper, and what senses are asked to know.',
  timeline: 'Timeline: how far the run is, and what happened',
  forest: 'Effects with their intervals; solid where the interval leaves nothing out',
  transects: 'One setting of a sweep',
  transectsHow:
    'Every seed is a dot under the mean and its 95 %. The ink line is the border of the map, shade where it may lie. What has no number stands below the foot.',
  differences: 'Two methods over a map',
  differencesHow:
    'The first less the second, on the same seeds. A sign stands where it is settled.',
  difference: 'distillation less vanilla; a corner diverged',
  importances: 'What decides it',
  importancesHow:
    'Parts of the variance over the grid, each free of what seeds make of it. Chance is a bar of its own.',
  parallels: 'Three settings and more',
  parallelsHow:
    'A ribbon between two axes is as wide as it has points; what is brushed is dark, and its first points are lines.',
  parallel: {
    all: 'everything',
    brushed: 'what collapsed is brushed, one point picked',
    none: 'nothing lies in what is brushed',
    nothing: 'nothing yet',
  },
  theory: { kept: 'as it is kept', broken: 'nothing measured' },
  strips: 'A dot per seed, a bar for the median',
  tryout: 'A sweep to try',
  maps: 'Maps of a sweep',
  mapsHow:
    'Every stripe is a network, and faint where its sense is collapsed. The heavy line is where half of the seeds have; shade: where it may lie; thin: single seeds.',
  map: {
    whole: 'a whole map',
    troubled: 'one diverged cell in the middle, the first that failed, three left out',
    switched: 'a switch on all networks; grey: the border without it',
    anew: 'trained anew over a recorded one',
    refined: 'refined at the border',
    begun: 'the first picture, half of it',
    nothing: 'nothing yet',
    blind: 'a closed form over what was measured',
    row: 'one setting, six decades and 0',
    many: 'more seeds than stripes',
  },
} as const;
