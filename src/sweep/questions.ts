import { METHODS, PRESETS, presetFor, type RunParams } from '#spec/index.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import { COLLAPSED, type Outcome, type Sweep, WAITS } from './sweep.ts';

/** A sweep that comes with the lab, by the question it answers. */
export interface Question {
  readonly id: string;
  /** Links name it. A question that has to change gets a new one, and the old one moves to `EARLIER`. */
  readonly revision: number;
  readonly sweep: Sweep;
  /** What theory says that its first outcome is at a point, where it says anything. */
  expected?(run: RunParams): number;
}

const SLOW_SENSE = 1;
const collapsed: Outcome = { measure: COLLAPSED, index: SLOW_SENSE };
const share: Outcome = { measure: 'share', index: SLOW_SENSE };

const [{ id: preset, revision, run: usual }] = PRESETS;
const correlated = presetFor('correlated');

const asked = (title: string, own: Pick<Sweep, 'axes'> & Partial<Sweep>): Sweep => ({
  version: 1,
  ...{ title, preset, revision },
  ...{ run: {}, arm: {}, at: [], points: 256 },
  ...{ seed: 1, seeds: 5, steps: usual.steps, looks: 1, outcomes: [collapsed, share] },
  ...own,
});

/** Basis reallocation without its adversary, whose strength is asked for. */
const { alpha: _, ...REALLOCATED } = METHODS.ebr0;

const STRENGTH = { setting: 'strength', from: 0.5, to: 8, count: 17, scale: 'log' } as const;
const NOISE = { setting: 'weakNoise', from: 0, to: 4, count: 17, scale: 'linear' } as const;

/** Worlds beside the one of the lab; the others are the first there are. */
const WORLDS = 16;

export const QUESTIONS: readonly Question[] = [
  {
    id: 'where',
    revision: 1,
    sweep: asked('Where does collapse begin?', { axes: [STRENGTH, NOISE] }),
  },
  {
    id: 'width',
    revision: 1,
    sweep: asked('How narrow may the head be?', {
      axes: [
        { setting: 'fusion', from: 2, to: 64, count: 17, scale: 'log' },
        { setting: 'modalities', values: [2, 3, 4, 5, 6] },
      ],
    }),
  },
  {
    id: 'distillation',
    revision: 1,
    sweep: asked('How much distillation?', {
      axes: [
        { setting: 'lambda', from: 0, to: 10, count: 17, scale: 'log', least: 0.01 },
        { setting: 'pSub', from: 0, to: 0.8, count: 9, scale: 'linear' },
      ],
    }),
  },
  {
    id: 'alignment',
    revision: 1,
    sweep: asked('Which form and strength of alignment?', {
      arm: REALLOCATED,
      axes: [
        { setting: 'alpha', from: 0, to: 1, count: 17, scale: 'log', least: 0.01 },
        { setting: 'align', values: ['reverse', 'confusion', 'mmd', 'noise'] },
      ],
    }),
  },
  {
    id: 'worlds',
    revision: 1,
    sweep: asked('Does it hold in other worlds?', {
      axes: [
        NOISE,
        {
          setting: 'world',
          values: [usual.world, ...Array.from({ length: WORLDS }, (_, k) => k + 1)],
        },
      ],
    }),
  },
  {
    id: 'blind',
    revision: 1,
    sweep: asked('How long is one sense blind?', {
      ...{ preset: correlated.id, revision: correlated.revision, run: { probeSize: 64 } },
      // As long as the weaker sense takes in any cell, and a look before the stronger is half learned.
      ...{ steps: 2800, looks: 112, outcomes: [{ measure: WAITS, index: SLOW_SENSE }] },
      axes: [
        { setting: 'ratio', from: 1, to: 3, count: 9, scale: 'linear' },
        { setting: 'correlation', from: 0, to: 0.8, count: 9, scale: 'linear' },
      ],
    }),
    expected: ({ ratio, correlation }) => closedForm(ratio, correlation).waits,
  },
];

/** Questions that were replaced, which links still name. */
const EARLIER: readonly Question[] = [];

/** The newest revision of a question, or the one that is named. */
export const questionAt = (id: string, revision?: number): Question | undefined =>
  [...QUESTIONS, ...EARLIER].find(
    (question) => question.id === id && (revision === undefined || question.revision === revision),
  );

/** The sweep of a question. */
export const questionOf = (id: string): Sweep | undefined => questionAt(id)?.sweep;
