/** Every word of the page that does not belong to a panel. */
export const STRINGS = {
  name: 'Wane',
  line: 'watch a sense fade out of a neural network',
  backends: {
    webgpu: 'WebGPU',
    wasm: 'WebAssembly',
    cpu: 'JavaScript',
    exact: 'JavaScript, exact',
    'plan-cpu': 'Processor',
    none: 'no engine yet',
  },
  speed: (perSecond: number) =>
    `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toLocaleString('en')} steps/s`,
  why: 'why?',

  transport: 'Transport',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  seed: 'Seed',
  newSeed: 'New seed',
  scenario: 'Scenario',
  compare: 'Compare five methods',
  counter: (steps: number) => `of ${steps.toLocaleString('en')} steps`,
  states: {
    opening: 'warming up',
    ready: 'ready',
    playing: 'playing',
    paused: 'paused',
    catching: 'catching up',
    finished: 'finished',
    failed: 'stopped',
    waiting: 'waiting for you',
  },
  status: (step: number, steps: number, backend: string, state: string) =>
    `Step ${step} of ${steps}, ${backend}, ${state}`,
  switches: {
    distill: {
      name: 'Distillation',
      meaning: 'The strong sense teaches the weak one what to look for.',
    },
    ebr: {
      name: 'Basis reallocation',
      meaning: 'All senses pass through one shared space, and are to look alike there.',
    },
  },
  on: 'on',
  off: 'off',
  since: (step: number) => `on since step ${step}`,
  switched: (name: string, on: boolean, step: number) =>
    `${name} ${on ? 'on' : 'off'} at step ${step}`,

  /** In place of what to press, where nothing can be pressed. */
  idle: 'Nothing runs yet: the notice says why, and what you can do.',

  headline: {
    before: 'Before the first step, nothing is learned.',
    beforeCause:
      'Every sense could answer alone. Press Play and see whether the network uses them all; a ghost twin trains beside it, from the same weights, on the same samples.',
    learning: 'The network is learning, and nothing is settled yet.',
    learningCause: 'Shares of the answer mean something once the answers beat chance.',
    collapsed: (step: number) =>
      ` has fallen below 10 % of the answer. It collapsed at step ${step}.`,
    collapsedCause:
      'Alone, the sense could answer: a network that has only this one does. This one stopped listening. Throw a switch and watch.',
    low: ' is under 10 % of the answer by one of two shares.',
    lowCause:
      'It is so while an absent sense is its mean, and not when the senses contradict each other. Collapsed is what is low by both.',
    lowUnknown:
      'It is so while an absent sense is its mean; its share when the senses contradict each other is not known. Collapsed is what is low by both.',
    helping: (names: string) =>
      `${names}. Give it some steps: what was lost early would have to be learned again.`,
    back: (tens: number, from: string | undefined) =>
      ` is coming back: over ${tens} % of the answer${from ? `, up from ${from}` : ''}.`,
    kept: (tens: number) => ` stays: over ${tens} % of the answer.`,
    stillOut: (names: string, step: number) =>
      `${names}. In the ghost twin, which has no switch, the sense collapsed at step ${step} and is still out.`,
    harmed: (step: number) =>
      `In the ghost twin, which has no switch, the sense is still heard; here it went at step ${step}. The switch did not help.`,
    less: (tens: number, ghost: string) =>
      ` counts for less than without the switch: over ${tens} % of the answer, ${ghost} in the ghost.`,
    lessCause: (names: string) =>
      `${names}. Not every switch helps every sense: look at what it did to the others.`,
    fading: (tens: number) => ` is fading: under ${tens} % of the answer.`,
    fadingCause: 'The other sense already answers, so listening to this one hardly pays.',
    heard: (senses: number) => `${senses === 2 ? 'Both' : 'All'} senses are heard.`,
    heardCause: (tens: number) => `The smallest share is over ${tens} % of the answer.`,
    diverged: (step: number) =>
      `The live arm broke at step ${step}: its loss is no longer a number.`,
    divergedCause: 'Its last good state is kept. Reset starts over; a new seed may fare better.',
  },

  walk: 'Fusion neurons: arrow keys walk from one to the next',
  reading: 'How to read a neuron',
  key: [
    'Area: how much the neuron changes with a sense.',
    'Heavy ring: collision. Noise of one sense sits on the signal of the other.',
    'Grey outline: the same neuron in the ghost twin.',
  ],
  pointed: (neuron: number) => `Neuron ${neuron}, pointed at`,
  tangled: (neuron: number) => `Neuron ${neuron}, the most entangled`,
  variance: 'half the mean squared change of the activation',
  estimator: (samples: number) =>
    `half the mean squared change by source: Jansen's estimator, ${samples} held-out samples; collision of one neuron within 0.15`,
  signal: 'helps',
  noise: 'noise',
  collision: 'collision',
  live: 'live',
  ghost: 'ghost',

  evidence: 'Evidence',
  overTime: 'Over time',
  now: (step: number) => `At step ${step}`,
  samples: (samples: number) => `${samples} held-out samples`,
  band: (seeds: number) =>
    seeds === 1 ? 'one seed' : `mean of ${seeds} seeds, band: lowest to highest`,
  twin: 'grey: the ghost twin, which has no switch',
  identical: 'no switch thrown: live and ghost are one line',

  timeline: 'Timeline',
  steps: 'steps',
  none: 'Nothing has happened yet.',
  collapsed: (sense: string, step: number) => `${sense} collapsed at step ${step}`,
  collapsedAt: (step: number) => `collapsed at step ${step}`,

  diverged: (seed: number, arm: string, step: number) =>
    `Seed ${seed} of the ${arm} arm diverged at step ${step}; its last good state is kept, the others go on.`,
} as const;
