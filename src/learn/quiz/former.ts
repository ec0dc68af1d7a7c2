import type { QuizQuestion } from './questions.ts';

/** The twelve questions of version 1, which was asked until November 2026: results of then are read and counted. */
export const FORMER: readonly QuizQuestion[] = [
  {
    id: 'voice',
    choices: [
      { id: 'empty', misconception: 'nothing' },
      { id: 'unused' },
      { id: 'noisy', misconception: 'noisy' },
    ],
    right: 'unused',
  },
  {
    id: 'narrow',
    choices: [
      { id: 'sweep' },
      { id: 'sure', misconception: 'rank' },
      { id: 'single', misconception: 'once' },
    ],
    right: 'sweep',
  },
  {
    id: 'rank',
    choices: [
      { id: 'proof', misconception: 'rank' },
      { id: 'weights', misconception: 'weight' },
      { id: 'noise' },
    ],
    right: 'noise',
  },
  {
    id: 'mix',
    choices: [
      { id: 'dead', misconception: 'dead' },
      { id: 'shared' },
      { id: 'score', misconception: 'shows' },
    ],
    right: 'shared',
  },
  {
    id: 'pull',
    choices: [
      { id: 'adds', misconception: 'teacher' },
      { id: 'even', misconception: 'balance' },
      { id: 'code' },
    ],
    right: 'code',
  },
  {
    id: 'layers',
    choices: [
      { id: 'same' },
      { id: 'best', misconception: 'once' },
      { id: 'score', misconception: 'whole' },
    ],
    right: 'same',
  },
  {
    id: 'useless',
    choices: [
      { id: 'yes', misconception: 'shows' },
      { id: 'who' },
      { id: 'even', misconception: 'balance' },
    ],
    right: 'who',
  },
  {
    id: 'once',
    choices: [
      { id: 'works', misconception: 'once' },
      { id: 'more', misconception: 'more' },
      { id: 'can' },
    ],
    right: 'can',
  },
  {
    id: 'car',
    transfer: true,
    choices: [
      { id: 'noisy', misconception: 'noisy' },
      { id: 'more', misconception: 'more' },
      { id: 'unused' },
    ],
    right: 'unused',
  },
  {
    id: 'caption',
    transfer: true,
    choices: [
      { id: 'collapse', misconception: 'balance' },
      { id: 'nothing' },
      { id: 'dead', misconception: 'dead' },
    ],
    right: 'nothing',
  },
  {
    id: 'heart',
    transfer: true,
    choices: [
      { id: 'cover' },
      { id: 'score', misconception: 'shows' },
      { id: 'weights', misconception: 'weight' },
    ],
    right: 'cover',
  },
  {
    id: 'robot',
    transfer: true,
    choices: [
      { id: 'adds', misconception: 'teacher' },
      { id: 'proof', misconception: 'once' },
      { id: 'control' },
    ],
    right: 'control',
  },
];
