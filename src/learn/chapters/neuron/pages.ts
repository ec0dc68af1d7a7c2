import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    point: 50,
    picture: 'neurons',
    beside: 'neuron',
    controls: [],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'half', misconception: 'balance' },
        { id: 'fades' },
        { id: 'dead', misconception: 'dead' },
      ],
      right: 'fades',
    },
  },
  {
    link: `${BASE}&at=0:only=2`,
    point: 290,
    picture: 'neuron',
    beside: 'neurons',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'noisy', misconception: 'noisy' },
        { id: 'nothing', misconception: 'nothing' },
        { id: 'always' },
      ],
      right: 'always',
    },
  },
  {
    link: `${BASE}&at=300:kd=1,sub=0.3`,
    point: 460,
    picture: 'neurons',
    beside: 'neuron',
    controls: ['distill'],
    opensAt: 300,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'stay', misconception: 'weight' },
        { id: 'die', misconception: 'dead' },
        { id: 'go' },
      ],
      right: 'go',
    },
  },
  {
    link: `${BASE}&at=0:drop=0.3`,
    point: 250,
    picture: 'neurons',
    beside: 'senses',
    controls: ['cover'],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'fewer', misconception: 'noisy' },
        { id: 'dead', misconception: 'dead' },
        { id: 'more' },
      ],
      right: 'more',
    },
  },
  {
    link: `${BASE}&at=0:kd=1`,
    point: 370,
    picture: 'neurons',
    beside: 'senses',
    controls: ['cover'],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'weight', misconception: 'weight' },
        { id: 'teacher', misconception: 'teacher' },
        { id: 'silent' },
      ],
      right: 'silent',
    },
  },
];
