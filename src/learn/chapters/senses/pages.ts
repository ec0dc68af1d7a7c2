import type { LessonPage } from '../../lesson.ts';

/** A strong and a slow sense, made up so that it is known what they hold. */
const MADE_UP = 'v=1&p=strong-slow.2&steps=300';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: MADE_UP,
    point: 210,
    picture: 'learners',
    controls: [],
    guess: { kind: 'draw', of: 'control', sense: 1 },
  },
  {
    link: MADE_UP,
    point: 150,
    picture: 'company',
    shows: { of: 'alone', sense: 1 },
    controls: ['cover'],
    beside: 'senses',
    why: {
      choices: [
        { id: 'answered' },
        { id: 'useless', misconception: 'more' },
        { id: 'narrow', misconception: 'rank' },
      ],
      right: 'answered',
    },
  },
  {
    link: MADE_UP,
    runs: { clean: `${MADE_UP}&wn=0` },
    point: 150,
    picture: 'company',
    shows: { of: 'alone', sense: 1 },
    controls: ['weakNoise'],
    levels: { weakNoise: [0, 1.3, 2.1] },
    guess: {
      kind: 'pick',
      choices: [
        { id: 'back', misconception: 'noisy' },
        { id: 'partly' },
        { id: 'same', misconception: 'nothing' },
      ],
      right: 'partly',
    },
  },
  {
    link: MADE_UP,
    runs: { weak: `${MADE_UP}&str=1` },
    point: 150,
    picture: 'shares',
    controls: ['strength', 'weakNoise'],
    levels: { strength: [1, 2, 3, 5], weakNoise: [0, 1.3, 2.1] },
    guess: {
      kind: 'pick',
      choices: [
        { id: 'louder' },
        { id: 'same', misconception: 'noisy' },
        { id: 'both', misconception: 'more' },
      ],
      right: 'louder',
    },
  },
];
