import type { ArmParams } from '#spec/index.ts';
import { type Place, place } from './place.ts';
import { trial } from './usual.ts';

type Changes = Partial<ArmParams>;

/** Which of our two additions to basis reallocation are in use; the paper's form has neither. */
const FORMS: readonly (readonly [string, Changes])[] = [
  ['', {}],
  ['as printed, ', { mu: 0, pSub: 0 }],
  ['no shared head, ', { mu: 0 }],
  ['no substitution training, ', { pSub: 0 }],
];

/** Largest norm of the gradient; 0 leaves it as it is. */
const CLIPS = [
  [0, ''],
  [1, ', clipped at 1'],
] as const;

const ALPHAS = [0.03, 0.1, 0.3];

/** Is the adversary worth more than the same blocks without it, at a weight that does not break the answer? */
export const adversary: Place[] = FORMS.flatMap(([form, own]) =>
  CLIPS.flatMap(([clip, clipped]) =>
    ALPHAS.map((alpha) =>
      place(
        `${form}alpha ${alpha}${clipped}`,
        trial('digits', 'ebr', { params: { ...own, clip, alpha } }),
        trial('digits', 'ebr0', { params: { ...own, clip } }),
      ),
    ),
  ),
);

/** Is the teacher's pull worth more than substitution training alone? */
export const teacher: Place[] = [0.3, 0].flatMap((pSub) =>
  [0.1, 1, 10].map((lambda) =>
    place(
      `${pSub === 0 ? 'no substitution training, ' : ''}lambda ${lambda}`,
      trial('digits', 'distill', { params: { pSub, lambda } }),
      trial('digits', 'vanilla', { params: { pSub } }),
    ),
  ),
);
