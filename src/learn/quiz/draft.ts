import { createNoted, type Fields, isFields, type Storage } from '../noted.ts';
import { questionOf } from './questions.ts';
import { LONGEST_NAME, type QuizResult } from './result.ts';

/** What somebody has answered so far; it outlives the page, on this machine only. */
export interface Draft extends Omit<QuizResult, 'day'> {
  readonly version: 1;
  /** Whether the answers were handed in: nothing is changed after that. */
  readonly shown: boolean;
  /** What was answered before the lesson, once it is asked again after it. */
  readonly before?: QuizResult['answers'];
}

const isAnswer = (entry: [string, unknown]): entry is [string, string] =>
  questionOf(entry[0])?.choices.some(({ id }) => id === entry[1]) ?? false;

const answersOf = (value: unknown): QuizResult['answers'] =>
  Object.fromEntries(isFields(value) ? Object.entries(value).filter(isAnswer) : []);

const KIND = {
  key: 'wane.quiz',
  empty: { version: 1, when: 'before', who: '', answers: {}, shown: false } as Draft,
  clean: ({ when, who, answers, shown, before }: Fields): Draft => ({
    version: 1,
    when: when === 'after' ? 'after' : 'before',
    who: typeof who === 'string' ? who.slice(0, LONGEST_NAME) : '',
    answers: answersOf(answers),
    shown: shown === true,
    ...(before !== undefined && { before: answersOf(before) }),
  }),
};

/** A draft in a storage. `open` throws where there may be none. */
export function createDraft(open: () => Storage) {
  const store = createNoted<Draft>(KIND, open);
  return Object.assign(store, {
    change: (changes: Partial<Omit<Draft, 'version'>>) =>
      store.edit((notes) => ({ ...notes, ...changes })),
    /** Picks a choice; after the answers were handed in, in whatever tab, nothing. */
    answer: (question: string, choice: string) =>
      store.edit((notes) =>
        notes.shown ? notes : { ...notes, answers: { ...notes.answers, [question]: choice } },
      ),
    /** Asks the same once more, after the lesson. */
    askAfter: () =>
      store.edit(({ answers, ...notes }) => ({
        ...notes,
        ...{ when: 'after', before: answers, answers: {}, shown: false },
      })),
  });
}

export const draft = createDraft(() => localStorage);
