import { type TeacherOrder, teacherOrder } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import type { Claim, Reader } from './claim.ts';
import { above, meanOf } from './parts.ts';
import { trial } from './trial.ts';

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

const better = (read: Reader, more: Name, less: Name) => {
  const numbers = (name: Name): [string, number[]] => [
    name,
    meanOf(PATTERNS.map((mask) => read.last(ARMS[name], 'accuracySubstituted', mask))),
  ];
  return above(`${more} above ${less}`, numbers(more), numbers(less));
};

export const teachers: Claim = {
  id: 'C11',
  title: 'The weakest teacher should come first',
  paper:
    'Order of several teachers: weakest to strongest is best (AUC 0.935), strongest to weakest worst (0.865); strongest only 0.920, simultaneous 0.910 (Table 5).',
  prediction:
    'Three senses, the third is taught, lambda 1 from step 0: mean accuracy with one or two senses missing, substituted, is best when teachers go from the slow sense to the easy one, and worst the other way round.',
  scenarios: ['synthetic'],
  trials: () => Object.values(ARMS),
  parts: (read) => [
    better(read, 'weakest first', 'simultaneous'),
    better(read, 'weakest first', 'strongest only'),
    better(read, 'simultaneous', 'strongest first'),
    better(read, 'strongest only', 'strongest first'),
  ],
};
