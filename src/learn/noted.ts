import { createStore } from 'zustand/vanilla';

/** Why nothing is remembered, or not what was. */
export type Forgotten = 'forbidden' | 'other' | 'damaged';

/** What is remembered of its reader, on this machine only. */
export interface Noted<T> {
  readonly notes: T;
  readonly forgotten?: Forgotten;
}

/** What of the browser's storage is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Kind<T> {
  /** Where it lies in the storage. */
  readonly key: string;
  /** What is remembered of nobody, with the version of its layout. */
  readonly empty: T & { readonly version: number };
  /** Fields of an older layout as those of the present one; any others as they are. */
  upgrade?(fields: Fields): Fields;
  /** What of fields that were kept makes sense. */
  clean(fields: Fields): T;
}

/** Reads what was kept; what is damaged is left out and told, what is of another version is not touched. */
export function readNoted<T>({ empty, upgrade, clean }: Kind<T>, text: string | null): Noted<T> {
  if (text === null) return { notes: empty };
  try {
    const read: unknown = JSON.parse(text);
    if (!isFields(read)) return { notes: empty, forgotten: 'damaged' };
    const kept = upgrade?.(read) ?? read;
    if (kept.version !== empty.version) return { notes: empty, forgotten: 'other' };
    const notes = clean(kept);
    const whole = JSON.stringify(notes) === JSON.stringify({ ...empty, ...kept });
    return whole ? { notes } : { notes, forgotten: 'damaged' };
  } catch {
    return { notes: empty, forgotten: 'damaged' };
  }
}

/** Whether what is remembered does not lie in the storage: only this page knows it. */
const isElsewhere = ({ forgotten }: Noted<unknown>): boolean =>
  forgotten === 'forbidden' || forgotten === 'other';

/** Notes of a kind in a storage, the same in all tabs. `open` throws where there may be none. */
export function createNoted<T>(kind: Kind<T>, open: () => Storage) {
  const read = (): Noted<T> => {
    try {
      return readNoted(kind, open().getItem(kind.key));
    } catch {
      return { notes: kind.empty, forgotten: 'forbidden' };
    }
  };
  const store = createStore<Noted<T>>(read);
  /** What is remembered by now, by whatever tab; what could not be kept stays with this page. */
  const now = (): Noted<T> => {
    const [kept, own] = [read(), store.getState()];
    const { notes } = isElsewhere(kept) || own.forgotten === 'forbidden' ? own : kept;
    return { notes, forgotten: kept.forgotten };
  };
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (key === kind.key || key === null) store.setState(now(), true);
  });
  return Object.assign(store, {
    /** Changes what is remembered by now, whichever tab noted it. */
    edit: (change: (notes: T) => T): void => {
      const said = store.getState().forgotten;
      const { notes: before, forgotten } = now();
      const notes = change(before);
      // Notes of another version stay as they are until the reader forgets them.
      if (forgotten === 'other') {
        store.setState({ notes, forgotten });
        return;
      }
      try {
        open().setItem(kind.key, JSON.stringify(notes));
        const damaged = said === 'damaged' || forgotten === 'damaged';
        store.setState({ notes, forgotten: damaged ? 'damaged' : undefined });
      } catch {
        store.setState({ notes, forgotten: 'forbidden' });
      }
    },
    /** Forgets everything, also what is damaged or of another version. */
    forget: (): void => {
      try {
        open().removeItem(kind.key);
        store.setState({ notes: kind.empty, forgotten: undefined });
      } catch {
        store.setState({ notes: kind.empty, forgotten: 'forbidden' });
      }
    },
  });
}
