import { MISCONCEPTIONS, type MisconceptionId } from '../misconceptions.ts';
import type { QuizQuestion } from './questions.ts';
import { type QuizResult, type Refusal, readResult, type When } from './result.ts';
import { QUIZZES, type QuizVersion } from './versions.ts';

/** A file that was left out, and why; `twice` is the same answers by the same hand once more. */
export interface LeftOut {
  readonly name: string;
  readonly why: Refusal | 'twice';
}

/** So many of so many. */
export interface Count {
  readonly of: number;
  readonly have: number;
}

export type Counts = Readonly<Record<When, Count>>;

/** What a class answered to one version of the quiz, before the lesson and after it. */
export interface ClassTable {
  readonly quiz: QuizVersion;
  readonly files: Readonly<Record<When, number>>;
  /** Of those who answered a question, who were right. */
  readonly questions: readonly {
    readonly id: string;
    readonly transfer: boolean;
    readonly right: Counts;
  }[];
  /** Of those who handed in, who picked anything that this belief stands behind; the most frequent first. */
  readonly beliefs: readonly { readonly id: MisconceptionId; readonly held: Counts }[];
}

/** Reads the files of a class; what is no result of this quiz is named and left out. */
export function gather(files: readonly { readonly name: string; readonly text: string }[]): {
  readonly results: readonly QuizResult[];
  readonly leftOut: readonly LeftOut[];
} {
  const results: QuizResult[] = [];
  const leftOut: LeftOut[] = [];
  const marks = new Set<string>();
  for (const { name, text } of files) {
    const read = readResult(text);
    if ('refused' in read) leftOut.push({ name, why: read.refused });
    else if (marks.has(read.mark) && read.result.who !== '') leftOut.push({ name, why: 'twice' });
    else {
      marks.add(read.mark);
      results.push(read.result);
    }
  }
  return { results, leftOut };
}

type Answered = Pick<QuizResult, 'quiz' | 'answers'>;

/** The beliefs behind what somebody picked, each once. */
export function beliefsIn({ quiz, answers }: Answered): ReadonlySet<MisconceptionId> {
  return new Set(
    QUIZZES[quiz].flatMap(({ id, choices }) => {
      const belief = choices.find((choice) => choice.id === answers[id])?.misconception;
      return belief ? [belief] : [];
    }),
  );
}

/** How many are right of a learner's answers. */
export function rightIn(
  { quiz, answers }: Answered,
  counts: (question: QuizQuestion) => boolean = () => true,
): Count {
  const questions = QUIZZES[quiz].filter(counts);
  return {
    of: questions.length,
    have: questions.filter(({ id, right }) => answers[id] === right).length,
  };
}

/** Counts the answers to one version of the quiz; those to others are no part of it. */
export function tabulate(quiz: QuizVersion, results: readonly QuizResult[]): ClassTable {
  const asked = results.filter((result) => result.quiz === quiz);
  const at = (when: When) => asked.filter((result) => result.when === when);
  const both = (count: (some: readonly QuizResult[]) => Count): Counts => ({
    before: count(at('before')),
    after: count(at('after')),
  });
  const questions = QUIZZES[quiz].map(({ id, right, transfer = false }) => ({
    ...{ id, transfer },
    right: both((some) => {
      const answered = some.filter(({ answers }) => answers[id] !== undefined);
      return {
        of: answered.length,
        have: answered.filter(({ answers }) => answers[id] === right).length,
      };
    }),
  }));
  const beliefs = (Object.keys(MISCONCEPTIONS) as MisconceptionId[]).map((id) => ({
    id,
    held: both((some) => ({
      of: some.length,
      have: some.filter((result) => beliefsIn(result).has(id)).length,
    })),
  }));
  const often = ({ held }: (typeof beliefs)[number]) => held.before.have + held.after.have;
  return {
    quiz,
    files: { before: at('before').length, after: at('after').length },
    questions,
    beliefs: beliefs.sort((a, b) => often(b) - often(a)),
  };
}

/** A table for each version of the quiz that some of a class answered, the newest first. */
export const tablesOf = (results: readonly QuizResult[]): readonly ClassTable[] =>
  [...new Set(results.map(({ quiz }) => quiz))]
    .sort((a, b) => b - a)
    .map((quiz) => tabulate(quiz, results));
