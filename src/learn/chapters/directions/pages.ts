import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    point: 300,
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
    point: 300,
    picture: 'spectrum',
    beside: 'shares',
    controls: ['weakNoise'],
    levels: { weakNoise: [0, 1.3, 2.6, 4] },
    opensAt: 0,
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
    point: 250,
    picture: 'compare',
    shows: { of: 'share', sense: 1 },
    beside: 'spectrum',
    controls: [],
    opensAt: 0,
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
    point: 220,
    picture: 'shares',
    beside: 'spectrum',
    controls: ['fusion', 'seed'],
    levels: { fusion: [4, 8, 16, 32, 64], seed: [1, 4, 7] },
    opensAt: 0,
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
