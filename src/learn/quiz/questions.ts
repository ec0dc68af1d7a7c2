import type { Question } from '../lesson.ts';

/** A question of the quiz; its words are the messages `quiz-<id>`, `quiz-<id>-<choice>` and `quiz-<id>.why`. */
export interface QuizQuestion extends Question {
  readonly id: string;
  /** Whether it asks of other senses than the lesson's. */
  readonly transfer?: true;
}

/** Eight ideas of the lesson, and eight questions that need them where nobody has told of them. */
export const QUESTIONS: readonly QuizQuestion[] = [
  {
    id: 'face',
    choices: [
      { id: 'noise', misconception: 'noisy' },
      { id: 'little', misconception: 'nothing' },
      { id: 'unused' },
    ],
    right: 'unused',
  },
  {
    id: 'width',
    choices: [
      { id: 'rank', misconception: 'rank' },
      { id: 'many' },
      { id: 'pair', misconception: 'once' },
    ],
    right: 'many',
  },
  {
    id: 'filled',
    choices: [
      { id: 'open' },
      { id: 'both', misconception: 'rank' },
      { id: 'weights', misconception: 'weight' },
    ],
    right: 'open',
  },
  {
    id: 'carry',
    choices: [
      { id: 'off', misconception: 'dead' },
      { id: 'outvote', misconception: 'weight' },
      { id: 'passes' },
    ],
    right: 'passes',
  },
  {
    id: 'taught',
    choices: [
      { id: 'adds', misconception: 'teacher' },
      { id: 'says' },
      { id: 'even', misconception: 'balance' },
    ],
    right: 'says',
  },
  {
    id: 'praise',
    choices: [
      { id: 'layers' },
      { id: 'seeds', misconception: 'whole' },
      { id: 'rivals', misconception: 'whole' },
    ],
    right: 'layers',
  },
  {
    id: 'unchanged',
    choices: [
      { id: 'little', misconception: 'shows' },
      { id: 'even', misconception: 'balance' },
      { id: 'who' },
    ],
    right: 'who',
  },
  {
    id: 'comes',
    choices: [
      { id: 'can' },
      { id: 'switch', misconception: 'once' },
      { id: 'most', misconception: 'once' },
    ],
    right: 'can',
  },
  {
    id: 'notes',
    transfer: true,
    choices: [
      { id: 'cover', misconception: 'nothing' },
      { id: 'control' },
      { id: 'noise', misconception: 'noisy' },
    ],
    right: 'control',
  },
  {
    id: 'fog',
    transfer: true,
    choices: [
      { id: 'radar', misconception: 'more' },
      { id: 'both', misconception: 'shows' },
      { id: 'less' },
    ],
    right: 'less',
  },
  {
    id: 'mood',
    transfer: true,
    choices: [
      { id: 'along' },
      { id: 'sign', misconception: 'noisy' },
      { id: 'awake', misconception: 'dead' },
    ],
    right: 'along',
  },
  {
    id: 'crops',
    transfer: true,
    choices: [
      { id: 'more', misconception: 'rank' },
      { id: 'either' },
      { id: 'weights', misconception: 'weight' },
    ],
    right: 'either',
  },
  {
    id: 'lips',
    transfer: true,
    choices: [
      { id: 'fair', misconception: 'whole' },
      { id: 'shares', misconception: 'balance' },
      { id: 'random' },
    ],
    right: 'random',
  },
  {
    id: 'films',
    transfer: true,
    choices: [
      { id: 'none' },
      { id: 'same', misconception: 'teacher' },
      { id: 'most', misconception: 'weight' },
    ],
    right: 'none',
  },
  {
    id: 'tracing',
    transfer: true,
    choices: [
      { id: 'lean', misconception: 'balance' },
      { id: 'worse' },
      { id: 'same', misconception: 'shows' },
    ],
    right: 'worse',
  },
  {
    id: 'touch',
    transfer: true,
    choices: [
      { id: 'seeds', misconception: 'once' },
      { id: 'measure', misconception: 'shows' },
      { id: 'world' },
    ],
    right: 'world',
  },
];
