import type { Mark } from '#charts/types.ts';
import { VIEW } from '#lab-state/view.ts';
import type { Scene } from '#panels/panel.ts';
import { letterOf } from '#panels/pins.ts';
import { marksOfRun } from '#panels/run-of-scene.ts';
import type { Turn } from '#panels/run-state.ts';
import { COMPARED, GHOST, LIVE } from '#spec/index.ts';
import { SAMPLE, sampleRun } from './sample.ts';

const recording = sampleRun([LIVE, GHOST]);

const turns: readonly Turn[] = [
  { step: SAMPLE.switchedAt, name: 'distillation', thrown: { name: 'distill', on: true } },
];

const marks: readonly Mark[] = [
  { kind: 'switched', step: SAMPLE.switchedAt, label: 'Distillation on' },
  ...marksOfRun({ recording, turns, diverged: [] }),
];

/** The whole run, a switch thrown in its middle. */
const whole: Scene = {
  recording,
  steps: SAMPLE.steps,
  every: SAMPLE.every,
  at: SAMPLE.steps,
  marks,
  turns,
  diverged: [],
  scope: 'three seeds of one world',
  branches: [],
  pins: [],
  identical: false,
  reallocated: [{ from: SAMPLE.switchedAt, to: Number.POSITIVE_INFINITY }],
  view: VIEW,
};

/** The states in which every drawing is shown. */
export const SCENES = {
  whole,
  /** Somebody points at an earlier step. */
  pointed: { ...whole, at: 240, view: { ...whole.view, crosshair: 240, neuron: 7 } },
  /** No switch thrown: live and ghost are one. */
  alike: {
    ...whole,
    identical: true,
    reallocated: [],
    turns: [],
    marks: marks.filter(({ kind }) => kind === 'collapsed'),
  },
  empty: { ...whole, recording: undefined, at: -1, marks: [], turns: [], identical: true },
} as const satisfies Record<string, Scene>;

/** Pinned runs beside it, as many as there may be. */
export const PINNED: Scene = {
  ...whole,
  pins: COMPARED.map(({ id }, slot) => ({
    ...{ letter: letterOf(slot), slot, label: id },
    recording: sampleRun([id]),
  })),
};

/** Five methods side by side. */
export const COMPARISON: Scene = {
  ...whole,
  recording: sampleRun(COMPARED.map(({ id }) => id)),
  marks: [],
  turns: [],
  reallocated: [],
  identical: true,
};

const CHOSEN_ARMS = ['vanilla', 'pull', 'substitutes', 'ebr', 'umt', 'own'];

/** As many arms as a comparison takes, of which one is the visitor's. */
export const CHOSEN: Scene = {
  ...COMPARISON,
  compared: CHOSEN_ARMS,
  recording: sampleRun(CHOSEN_ARMS),
};

/** What the checks of reallocation may find, and why there may be none. */
export const CHECKS = {
  waiting: { ...whole, at: 310 },
  unchecked: { ...whole, recording: checked(Number.NaN, Number.NaN) },
  aligned: { ...whole, recording: checked(0.54, 0.93) },
  lost: { ...whole, recording: checked(0.52, 0.2) },
} as const satisfies Record<string, Scene>;

/** The run with these accuracies of a fresh discriminator, and of class probes. */
function checked(fresh: number, probe: number) {
  return sampleRun([LIVE, GHOST], {
    refitAccuracy: () => fresh,
    classAccuracy: () => probe,
    classTransfer: () => probe,
  });
}

export type SceneName = keyof typeof SCENES;
