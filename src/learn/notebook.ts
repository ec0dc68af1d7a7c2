import { createNoted, type Fields, isFields, readNoted, type Storage } from './noted.ts';

/** What the lesson remembers of its reader. */
export interface Notes {
  readonly version: 1;
  /** Pages that were read, by their names: "lie/1". */
  readonly read: readonly string[];
  /** What was foretold, by the name of the page: a number at each of some steps, or what was picked. */
  readonly guesses: Readonly<Record<string, Foretold>>;
  /** What was picked as the reason, before and after Play. */
  readonly whys: Readonly<Record<string, Picked>>;
}

export type Foretold =
  | { readonly points: readonly (readonly [step: number, value: number])[] }
  | { readonly picked: string };

export interface Picked {
  readonly before?: string;
  readonly after?: string;
}

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

function isForetold(value: unknown): value is Foretold {
  if (!isFields(value)) return false;
  if (typeof value.picked === 'string') return true;
  return Array.isArray(value.points) && value.points.every(isPoint);
}

const isWord = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isPicked = (value: unknown): value is Picked =>
  isFields(value) && isWord(value.before) && isWord(value.after);

function partsOf<T>(value: unknown, fits: (one: unknown) => one is T): Record<string, T> {
  const entries = isFields(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => fits(entry[1])));
}

const KIND = {
  key: 'wane.lesson',
  empty: { version: 1, read: [], guesses: {}, whys: {} } as Notes,
  clean: ({ read, guesses, whys }: Fields): Notes => ({
    version: 1,
    read: Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [],
    guesses: partsOf(guesses, isForetold),
    whys: partsOf(whys, isPicked),
  }),
};

export const readNotes = (text: string | null) => readNoted(KIND, text);

/** A notebook in a storage. `open` throws where there may be none. */
export function createNotebook(open: () => Storage) {
  const store = createNoted<Notes>(KIND, open);
  return Object.assign(store, {
    markRead: (page: string) =>
      store.edit((notes) =>
        notes.read.includes(page) ? notes : { ...notes, read: [...notes.read, page] },
      ),
    guess: (page: string, guess: Foretold) =>
      store.edit((notes) => ({ ...notes, guesses: { ...notes.guesses, [page]: guess } })),
    pick: (page: string, when: keyof Picked, id: string) =>
      store.edit((notes) => ({
        ...notes,
        whys: { ...notes.whys, [page]: { ...notes.whys[page], [when]: id } },
      })),
  });
}

export const notebook = createNotebook(() => localStorage);
