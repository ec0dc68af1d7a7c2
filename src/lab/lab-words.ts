import { OFF, ON, SWITCH_WORDS } from '#panels/switch-words.ts';

/** Every word of the page that does not belong to a panel. */
export const STRINGS = {
  name: 'Wane',
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
  settings: 'Settings',
  further: 'More views below ↓',
  ways: 'Two ways to help the weak sense',
  waiting: (count: number) =>
    `${count === 1 ? 'One setting is' : `${count} settings are`} waiting. What you see is still the old run.`,
  waitingCause:
    'The new run starts again at step 0, with every switch off. The old run stays in My runs: pin it there to compare.',
  stripOld: 'the old run, kept here until you start the new one',
  strip: 'How much of the answer comes from each sense',
  stripAlike: 'a switch parts live from its ghost twin',
  stripTwin: 'grey: its ghost twin, without the switch',
  stripPinned: (names: readonly string[]) => `Dashed: pinned ${names.join('; ')}.`,
  ofRecording: 'of the recording',
  sides: (senses: readonly string[]) =>
    senses.length === 2 ? `Left ${senses[0]}, right ${senses[1]}.` : 'A sector for each sense.',
  brief: [
    'Area: change. Scale only doubles.',
    'Solid helps, hatched is noise.',
    'Heavy ring: they collide.',
    'Grey outline: without switches.',
  ],
  play: 'Play',
  pause: 'Pause',
  longer: (steps: number) => `${steps.toLocaleString('en')} more steps`,
  startNew: 'Start the new run',
  step: 'Step',
  reset: 'Reset',
  seed: (seeds: number) => (seeds === 1 ? 'Seed' : 'Seeds'),
  seeds: (first: number, seeds: number) =>
    seeds === 1 ? String(first) : `${first} to ${first + seeds - 1}`,
  newSeed: 'New seed',
  howOften: 'It can happen. How often?',
  howOftenAt: { generated: '#/explore?v=1&q=worlds.1', other: '#/paper' },
  scenario: 'Scenario',
  compare: 'Compare methods',
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
  switches: SWITCH_WORDS,
  also: 'also with',
  parts: {
    pSub: {
      name: 'substitutes',
      why: 'Now and then another sense stands in for one that is hidden. An addition of ours; often it does more than the rest.',
    },
    mu: {
      name: 'a shared head',
      why: 'Each sense must tell the class from the shared space. An addition of ours.',
    },
  },
  on: ON,
  off: OFF,
  since: (step: number) => `on since step ${step}`,
  sinceThere: (step: number) => `on since step ${step}, recorded`,
  planned: (step: number) => `goes on by itself at step ${step}`,
  switched: (name: string, on: boolean, step: number) =>
    `${name} ${on ? 'on' : 'off'} at step ${step}`,

  walk: 'Fusion neurons: arrow keys walk from one to the next',
  reading: 'How to read a neuron',
  key: [
    'Area: how much the neuron changes with a sense; all on one scale, which only grows, by doubling.',
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

  diverged: (seed: number, arm: string, step: number) =>
    `Seed ${seed} of the ${arm} arm diverged at step ${step}; its last good state is kept, the others go on.`,
} as const;
