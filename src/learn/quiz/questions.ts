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
      { id: 'unused' },
      { id: 'noise', misconception: 'noisy' },
      { id: 'little', misconception: 'nothing' },
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
      { id: 'seeds', misconception: 'whole' },
      { id: 'layers' },
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
      { id: 'switch', misconception: 'once' },
      { id: 'most', misconception: 'once' },
      { id: 'can' },
    ],
    right: 'can',
  },
  {
    id: 'notes',
    transfer: true,
    choices: [
      { id: 'control' },
      { id: 'cover', misconception: 'nothing' },
      { id: 'noise', misconception: 'noisy' },
    ],
    right: 'control',
  },
  {
    id: 'fog',
    transfer: true,
    choices: [
      { id: 'radar', misconception: 'more' },
      { id: 'less' },
      { id: 'both', misconception: 'shows' },
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
      { id: 'weights', misconception: 'weight' },
      { id: 'either' },
    ],
    right: 'either',
  },
  {
    id: 'lips',
    transfer: true,
    choices: [
      { id: 'fair', misconception: 'whole' },
      { id: 'random' },
      { id: 'shares', misconception: 'balance' },
    ],
    right: 'random',
  },
  {
    id: 'films',
    transfer: true,
    choices: [
      { id: 'same', misconception: 'teacher' },
      { id: 'none' },
      { id: 'most', misconception: 'weight' },
    ],
    right: 'none',
  },
  {
    id: 'tracing',
    transfer: true,
    choices: [
      { id: 'lean', misconception: 'balance' },
      { id: 'same', misconception: 'shows' },
      { id: 'worse' },
    ],
    right: 'worse',
  },
  {
    id: 'touch',
    transfer: true,
    choices: [
      { id: 'world' },
      { id: 'seeds', misconception: 'once' },
      { id: 'measure', misconception: 'shows' },
    ],
    right: 'world',
  },
];
