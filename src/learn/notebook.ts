import { createStore } from 'zustand/vanilla';

/** What the lesson remembers of its reader, on this machine only. */
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

/** Why nothing is remembered, or not what was. */
export type Forgotten = 'forbidden' | 'other' | 'damaged';

interface Notebook {
  readonly notes: Notes;
  readonly forgotten?: Forgotten;
}

const KEY = 'wane.lesson';
const EMPTY: Notes = { version: 1, read: [], guesses: {}, whys: {} };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

function isForetold(value: unknown): value is Foretold {
  if (!isRecord(value)) return false;
  if (typeof value.picked === 'string') return true;
  return Array.isArray(value.points) && value.points.every(isPoint);
}

const isWord = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isPicked = (value: unknown): value is Picked =>
  isRecord(value) && isWord(value.before) && isWord(value.after);

function partsOf<T>(value: unknown, fits: (one: unknown) => one is T): Record<string, T> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => fits(entry[1])));
}

/** Reads what was kept; what is damaged is left out and told, what is of another version is not touched. */
export function readNotes(text: string | null): Notebook {
  if (text === null) return { notes: EMPTY };
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept)) return { notes: EMPTY, forgotten: 'damaged' };
    if (kept.version !== 1) return { notes: EMPTY, forgotten: 'other' };
    const read = Array.isArray(kept.read)
      ? kept.read.filter((one): one is string => typeof one === 'string')
      : [];
    const notes: Notes = {
      version: 1,
      read,
      guesses: partsOf(kept.guesses, isForetold),
      whys: partsOf(kept.whys, isPicked),
    };
    const whole = JSON.stringify(notes) === JSON.stringify({ ...EMPTY, ...kept });
    return whole ? { notes } : { notes, forgotten: 'damaged' };
  } catch {
    return { notes: EMPTY, forgotten: 'damaged' };
  }
}

/** What of the browser's storage a notebook needs. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A notebook in a storage. `open` throws where there may be none. */
export function createNotebook(open: () => Storage) {
  const store = createStore<Notebook>(() => {
    try {
      return readNotes(open().getItem(KEY));
    } catch {
      return { notes: EMPTY, forgotten: 'forbidden' };
    }
  });

  function keep(notes: Notes): void {
    store.setState({ notes });
    // Notes of another version stay as they are until the reader forgets them.
    if (store.getState().forgotten === 'other') return;
    try {
      open().setItem(KEY, JSON.stringify(notes));
    } catch {
      store.setState({ forgotten: 'forbidden' });
    }
  }

  const now = () => store.getState().notes;
  return Object.assign(store, {
    markRead: (page: string) => {
      if (!now().read.includes(page)) keep({ ...now(), read: [...now().read, page] });
    },
    guess: (page: string, guess: Foretold) =>
      keep({ ...now(), guesses: { ...now().guesses, [page]: guess } }),
    pick: (page: string, when: keyof Picked, id: string) =>
      keep({ ...now(), whys: { ...now().whys, [page]: { ...now().whys[page], [when]: id } } }),
    /** Forgets everything, also what is damaged or of another version. */
    forget: () => {
      try {
        open().removeItem(KEY);
        store.setState({ notes: EMPTY, forgotten: undefined });
      } catch {
        store.setState({ notes: EMPTY, forgotten: 'forbidden' });
      }
    },
  });
}

export const notebook = createNotebook(() => localStorage);
