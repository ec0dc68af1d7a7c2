import { choice, flag, number } from '../../param.ts';

export const WARD_SETTINGS = {
  question: choice('mortality', ['mortality', 'readmission'], {
    label: 'Question',
    help: 'Of synthetic patients: who dies, about 1 in 10, or who is admitted again, about 1 in 6.',
    why: 'The second is the harder one: most of it is chance.',
  }),
  masked: number(
    0,
    { min: 0, max: 0.95 },
    {
      label: 'Missing senses',
      help: 'Probability that a sense of a patient is missing, in training and in tests. Its numbers are then the training mean, and a number beside them says so; one sense always stays.',
      why: 'What stands in for a missing sense decides how much is lost with it.',
    },
  ),
  maskOf: choice('all', ['all', 'labs'], {
    label: 'Which senses go missing',
    help: 'Each of them by itself, or the laboratory alone.',
    why: 'The paper takes any sense on one benchmark, and one alone on another.',
  }),
  even: flag(true, {
    label: 'As many yes as no',
    help: 'Patients are chosen so that both answers are equally frequent, in training and in tests.',
    why: 'Where one in ten dies, to say no is right nine times of ten, and accuracy says little.',
  }),
};

/** What they are called in a link; see `keys.ts`. */
export const WARD_KEYS = {
  question: 'ask',
  masked: 'mask',
  maskOf: 'maskof',
  even: 'even',
} as const;
