import { createNoted, type Fields, isFields, type Storage } from '../noted.ts';
import { LONGEST_NAME, type QuizResult } from './result.ts';
import { LATEST, type QuizVersion, questionOf, versionIn } from './versions.ts';

/** What somebody has answered so far; it outlives the page, on this machine only. */
export interface Draft extends Omit<QuizResult, 'day'> {
  readonly version: 2;
  /** Whether the answers were handed in: nothing is changed after that. */
  readonly shown: boolean;
  /** What was answered before the lesson, once it is asked again after it. */
  readonly before?: QuizResult['answers'];
}

const answersOf = (quiz: QuizVersion, value: unknown): QuizResult['answers'] =>
  Object.fromEntries(
    (isFields(value) ? Object.entries(value) : []).filter(
      (entry): entry is [string, string] =>
        questionOf(quiz, entry[0])?.choices.some(({ id }) => id === entry[1]) ?? false,
    ),
  );

const hasAny = (value: unknown) => isFields(value) && Object.keys(value).length > 0;

const KIND = {
  key: 'wane.quiz',
  empty: { version: 2, quiz: LATEST, when: 'before', who: '', answers: {}, shown: false } as Draft,
  // Whoever began with the former quiz goes on with it, so that before and after ask the same.
  upgrade: (fields: Fields): Fields => {
    if (fields.version !== 1) return fields;
    const begun = hasAny(fields.answers) || hasAny(fields.before);
    return { ...fields, version: 2, quiz: begun ? 1 : LATEST };
  },
  clean: ({ quiz: asked, when, who, answers, shown, before }: Fields): Draft => {
    const quiz = versionIn(asked) ?? LATEST;
    return {
      ...{ version: 2, quiz, when: when === 'after' ? 'after' : 'before' },
      who: typeof who === 'string' ? who.slice(0, LONGEST_NAME) : '',
      answers: answersOf(quiz, answers),
      shown: shown === true,
      ...(before !== undefined && { before: answersOf(quiz, before) }),
    };
  },
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
