import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=correlated.1';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    point: 760,
    picture: 'blind',
    beside: 'shares',
    controls: [],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'together', misconception: 'more' },
        { id: 'never', misconception: 'noisy' },
        { id: 'waits' },
      ],
      right: 'waits',
    },
  },
  {
    link: `${BASE}&steps=1000&ratio=2&rho=0`,
    runs: {
      closer: `${BASE}&steps=1000&ratio=1.5&rho=0`,
      farther: `${BASE}&steps=1000&rho=0`,
    },
    point: 760,
    picture: 'blind',
    controls: ['ratio'],
    levels: { ratio: [1.5, 2, 2.5, 3, 4] },
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'twice', misconception: 'weight' },
        { id: 'luck', misconception: 'once' },
        { id: 'four' },
      ],
      right: 'four',
    },
  },
  {
    link: `${BASE}&rho=0.8`,
    runs: { apart: `${BASE}&steps=1000&rho=0` },
    point: 1640,
    picture: 'blind',
    controls: ['correlation'],
    levels: { correlation: [0, 0.5, 0.8, 0.9] },
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'sooner', misconception: 'more' },
        { id: 'same', misconception: 'noisy' },
        { id: 'later' },
      ],
      right: 'later',
    },
  },
  {
    link: `${BASE}&at=0:lr=0.001,opt=adam`,
    point: 440,
    picture: 'blind',
    controls: [],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'data', misconception: 'nothing' },
        { id: 'luck', misconception: 'once' },
        { id: 'gone' },
      ],
      right: 'gone',
    },
  },
];
