import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    picture: 'spectrum',
    beside: 'neurons',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'one', misconception: 'rank' },
        { id: 'together' },
        { id: 'dead', misconception: 'dead' },
      ],
      right: 'together',
    },
  },
  {
    link: `${BASE}&wn=2.6`,
    runs: { calm: `${BASE}&wn=0` },
    picture: 'spectrum',
    beside: 'shares',
    controls: ['weakNoise'],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'both', misconception: 'more' },
        { id: 'falls', misconception: 'rank' },
        { id: 'fills' },
      ],
      right: 'fills',
    },
  },
  {
    link: `${BASE}&at=0:kd=1,sub=0.3`,
    runs: { dropout: `${BASE}&at=0:drop=0.3` },
    picture: 'compare',
    beside: 'spectrum',
    controls: ['cover'],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'rises', misconception: 'rank' },
        { id: 'adds', misconception: 'teacher' },
        { id: 'falls' },
      ],
      right: 'falls',
    },
  },
  {
    link: `${BASE}&f=32`,
    runs: { narrow: `${BASE}&f=8`, usual: BASE },
    picture: 'shares',
    beside: 'spectrum',
    controls: ['fusion', 'seed'],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'room', misconception: 'rank' },
        { id: 'proof', misconception: 'once' },
        { id: 'still' },
      ],
      right: 'still',
    },
  },
];
