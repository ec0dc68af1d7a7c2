import type { Phase } from '#lab-state/view.ts';

/** The words about time: dragging back, branching, undoing, and walking through a step. */
export const TIME = {
  slider: 'Step that is shown',
  atNow: (step: number) => `step ${step}, now`,
  atPast: (step: number, now: number) => `step ${step}; the run is at ${now}`,
  hint: 'Drag back: every chart, neuron and sample follows.',
  showing: (step: number, now: number) => `Showing step ${step}, the run is at ${now}.`,
  catching: (step: number, goal: number) => `Catching up: step ${step} of ${goal}, as before.`,
  backToNow: 'Back to now',
  branchFrom: (step: number) => `Branch from step ${step}`,
  branchNow: 'Branch from here',
  branchHow: 'Goes on from there with other switches; what you leave stays as a thin line.',
  twin: 'ghost twin',
  branch: (id: number) => `branch ${id}`,
  line: (id: number, from: number) => `branch ${id}, from step ${from} on: you are here`,
  kept: (id: number, from: number, end: number) => `branch ${id}, from step ${from} to ${end}`,
  goThere: 'go there',
  goThereTo: (id: number, end: number) => `Go to the end of branch ${id}, step ${end}`,
  undone: (what: string) => `Undone: ${what}.`,
  undo: 'undo',
  undoNow: (what: string) =>
    `Undo: ${what}. No step was taken with it, so it is simply taken back.`,
  undoPast: (what: string, step: number) =>
    `Undo: ${what}. Goes back to step ${step} and on without it; what you leave stays as a branch.`,
  undoHow: 'Undo goes back to just before it and on without it; what you leave stays as a branch.',
  happened: 'What happened',

  trainedBy: (engine: string, from: number) => `Trained by ${engine} from step ${from} on`,
  planned: (label: string) => `planned: ${label}`,
  allSenses: 'all senses',
  onlySenses: (words: string) => `only ${words}`,
  changedTo: (label: string, value: string, step: number) => `${label} ${value} at step ${step}`,

  speed: 'Speed',
  speeds: { slow: 'slow', one: '1×', four: '4×', max: 'max' },
  speedHelp: {
    slow: 'one step in five parts, with words',
    one: 'at most 30 steps a second',
    four: 'at most 120 steps a second',
    max: 'as fast as it goes',
  },

  slow: 'One step, slowly',
  phases: {
    encode: 'Encode',
    fuse: 'Fuse',
    loss: 'Loss',
    gradient: 'Gradient',
    update: 'Update',
  } as const satisfies Record<Phase, string>,
  slowIdle: 'Slow: one training step in five parts. Press Play, or Next.',
  slowOver: 'The run is finished; Reset starts over.',
  next: 'Next',
  back: 'Back',
  encode: (batch: number, latent: number) =>
    `${batch} samples go in. Each encoder turns what its sense brings into a code of ${latent} numbers.`,
  fuse: (neurons: number) =>
    `${neurons} fusion neurons mix the codes, and from them comes an answer to every sample.`,
  loss: (loss: string, chance: string, classes: number) =>
    `How wrong were the answers? Loss ${loss} nats; blind guessing among ${classes} classes costs ${chance}.`,
  gradient: (lengths: string) =>
    `Which weights are to blame, and how much? Length of the gradient: ${lengths}.`,
  unequal: (most: string, least: string, times: string) =>
    `${most} is pushed ${times} times as hard as ${least}.`,
  equal: 'All are pushed about equally hard.',
  update: (lengths: string, step: number) =>
    `Every weight moves a little against its gradient, by ${lengths}. That was step ${step}.`,
  named: (name: string, number: string) => `${name} ${number}`,
  fusionHead: 'fusion and answer',
  ofLive: 'live arm, first seed',

  help: 'Space play · ← → step · Esc back to now · Ctrl+Z undo · R reset · P projector',
} as const;
