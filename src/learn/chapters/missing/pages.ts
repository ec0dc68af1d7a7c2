import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: 'v=1&p=quiet-voice.1&n=1&steps=600',
    point: 130,
    picture: 'senses',
    beside: 'ask',
    controls: ['cover'],
    opensAt: 10,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'both', misconception: 'shows' },
        { id: 'neither', misconception: 'balance' },
        { id: 'voice' },
      ],
      right: 'voice',
    },
  },
  {
    link: `${BASE}&at=0:kd=1,sub=0.3`,
    point: 250,
    picture: 'fillings',
    controls: [],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'any', misconception: 'nothing' },
        { id: 'other', misconception: 'more' },
        { id: 'substitute' },
      ],
      right: 'substitute',
    },
  },
  {
    link: `${BASE}&at=0:drop=0.3`,
    runs: {
      practised: `${BASE}&at=0:gate=1,mu=1,sub=0.3`,
      unpractised: `${BASE}&at=0:gate=1,mu=1`,
    },
    point: 170,
    picture: 'fillings',
    controls: [],
    opensAt: 0,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'mean', misconception: 'balance' },
        { id: 'any', misconception: 'nothing' },
        { id: 'zeros' },
      ],
      right: 'zeros',
    },
  },
  {
    link: `${BASE}&at=300:kd=1,sub=0.3`,
    point: 380,
    picture: 'accuracy',
    beside: 'fillings',
    controls: ['cover', 'distill'],
    opensAt: 300,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'shows', misconception: 'shows' },
        { id: 'idle', misconception: 'shows' },
        { id: 'same' },
      ],
      right: 'same',
    },
  },
];
