import type { Place } from './place.ts';
import * as digits from './places-digits.ts';
import * as synthetic from './places-synthetic.ts';
import type { Scenario } from './trial.ts';

export interface Question {
  readonly id: 'adversary' | 'teacher';
  readonly title: string;
  /** What is taken from what. */
  readonly versus: string;
  readonly places: readonly Place[];
}

const asked = ({ adversary, teacher }: Record<Question['id'], readonly Place[]>): Question[] => [
  {
    id: 'adversary',
    title: 'Does the adversary of basis reallocation help?',
    versus: 'ebr less ebr0, the same blocks with alpha 0',
    places: adversary,
  },
  {
    id: 'teacher',
    title: 'Does the pull of the teacher help?',
    versus: 'distill less the same training with lambda 0',
    places: teacher,
  },
];

/** The two questions of the search in either scenario, each with its settings, written down before any was run. */
export const QUESTIONS: Record<Scenario, readonly Question[]> = {
  synthetic: asked(synthetic),
  digits: asked(digits),
  hanzi: [],
  landsat: [],
  correlated: [],
};
