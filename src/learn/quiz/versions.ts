import { FORMER } from './former.ts';
import { QUESTIONS, type QuizQuestion } from './questions.ts';

/** Every quiz that was ever asked: what somebody answered is read by the questions they saw. */
export const QUIZZES = { 1: FORMER, 2: QUESTIONS } as const satisfies Record<
  number,
  readonly QuizQuestion[]
>;

export type QuizVersion = keyof typeof QUIZZES;

/** The version that is asked now. */
export const LATEST: QuizVersion = 2;

/** The version that a number of a file means. */
export const versionIn = (value: unknown): QuizVersion | undefined =>
  value === 1 || value === 2 ? value : undefined;

export const questionOf = (quiz: QuizVersion, id: string): QuizQuestion | undefined =>
  QUIZZES[quiz].find((question) => question.id === id);
