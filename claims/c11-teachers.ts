import { type TeacherOrder, teacherOrder } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import type { Claim, Part, Reader } from './claim.ts';
import { above, meanOf } from './parts.ts';
import { trial } from './usual.ts';

const RUN = { modalities: 3 };
const STUDENT = 2;
/** One sense is missing, or two: every set of senses but none and all. */
const PATTERNS = [1, 2, 3, 4, 5, 6];

function arm(order: TeacherOrder): Trial {
  const plan = { strongest: [0, 1, 2], student: STUDENT, from: 0, span: 600 };
  return trial('synthetic', 'distill', { run: RUN, interventions: teacherOrder('', order, plan) });
}

const ARMS = {
  'weakest first': arm('weakest-first'),
  'strongest first': arm('strongest-first'),
  simultaneous: arm('simultaneous'),
  'strongest only': trial('synthetic', 'distill', {
    run: RUN,
    params: { student: STUDENT + 1, teacher: 1 },
  }),
};
type Name = keyof typeof ARMS;

/** Mean over the sets of senses, each absent one filled by the mean of what either donor would lend. */
const LENT = ['accuracyLent', 'accuracyLentByLast'];
/** The donor that the arm itself names: its teacher of the end, another one with every order. */
const OWN = ['accuracySubstituted'];

const better = (read: Reader, more: Name, less: Name, fills = LENT) => {
  const numbers = (name: Name): [string, number[]] => [
    name,
    meanOf(fills.flatMap((fill) => PATTERNS.map((mask) => read.last(ARMS[name], fill, mask)))),
  ];
  return above(
    `${more} above ${less}${fills === OWN ? ", the arm's own donor" : ''}`,
    numbers(more),
    numbers(less),
  );
};

const pairs = [
  ['weakest first', 'simultaneous'],
  ['weakest first', 'strongest only'],
  ['simultaneous', 'strongest first'],
  ['strongest only', 'strongest first'],
] as const;

export const teachers: Claim = {
  id: 'C11',
  title: 'The weakest teacher should come first',
  paper:
    'Order of several teachers: weakest to strongest is best (AUC 0.935), strongest to weakest worst (0.865); strongest only 0.920, simultaneous 0.910 (Table 5).',
  prediction:
    'Three senses, the third is taught, lambda 1 from step 0: mean accuracy with one or two senses missing is best when teachers go from the slow sense to the easy one, and worst the other way round. All orders are read with the same donors in the place of an absent sense, the first that is there and the last (mean of both), so that the order of training is not mixed with who helps out at the test. Beside it: each arm with its own donor, its last teacher.',
  scenarios: ['synthetic'],
  trials: () => Object.values(ARMS),
  parts: (read) => [
    ...pairs.map(([more, less]) => better(read, more, less)),
    ...pairs.map(([more, less]): Part => ({ ...better(read, more, less, OWN), role: 'beside' })),
  ],
  arms: () => Object.entries(ARMS),
};
