import { MISCONCEPTIONS, type MisconceptionId } from '../misconceptions.ts';
import { QUESTIONS } from './questions.ts';
import { type QuizResult, type Refusal, readResult, type When } from './result.ts';

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

/** What a class answered, before the lesson and after it. */
export interface ClassTable {
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

/** The beliefs behind what somebody picked, each once. */
export function beliefsIn({ answers }: Pick<QuizResult, 'answers'>): ReadonlySet<MisconceptionId> {
  return new Set(
    QUESTIONS.flatMap(({ id, choices }) => {
      const belief = choices.find((choice) => choice.id === answers[id])?.misconception;
      return belief ? [belief] : [];
    }),
  );
}

/** How many are right of a learner's answers. */
export const rightIn = ({ answers }: Pick<QuizResult, 'answers'>): Count => ({
  of: QUESTIONS.length,
  have: QUESTIONS.filter(({ id, right }) => answers[id] === right).length,
});

export function tabulate(results: readonly QuizResult[]): ClassTable {
  const at = (when: When) => results.filter((result) => result.when === when);
  const both = (count: (some: readonly QuizResult[]) => Count): Counts => ({
    before: count(at('before')),
    after: count(at('after')),
  });
  const questions = QUESTIONS.map(({ id, right, transfer = false }) => ({
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
    files: { before: at('before').length, after: at('after').length },
    questions,
    beliefs: beliefs.sort((a, b) => often(b) - often(a)),
  };
}
