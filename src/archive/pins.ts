import * as v from 'valibot';
import { create } from 'zustand';

/** A kept run that is to be seen in the lab's charts beside the open one. */
export interface Pin {
  readonly id: string;
  /** Its place among the pinned, from 0, which it keeps: the letter on its lines. */
  readonly slot: number;
  /** What it was called when it was pinned, should it be gone. */
  readonly label: string;
}

export const MOST_PINS = 5;
const KEY = 'wane-pins';

const PINS = v.array(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    slot: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PINS - 1)),
    label: v.string(),
  }),
);

/** What lies in the browser's storage, as far as it makes sense. */
function stored(): Pin[] {
  try {
    const read = v.safeParse(PINS, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    if (!read.success) return [];
    const isFirst = (pin: Pin, k: number, all: readonly Pin[]) =>
      all.findIndex((one) => one.id === pin.id || one.slot === pin.slot) === k;
    return read.output.filter(isFirst).sort((a, b) => a.slot - b.slot);
  } catch {
    return [];
  }
}

/** The pinned runs of this browser, in the order of their slots; the same in all its tabs. */
export const usePins = create<{ readonly pins: readonly Pin[] }>(() => ({ pins: [] }));

const read = (): void => usePins.setState({ pins: stored() });
const hear = ({ key }: StorageEvent): void => {
  if (key === KEY) read();
};

/** Reads what is pinned, now and whenever another tab changes it. */
export function startPins(): void {
  read();
  globalThis.addEventListener?.('storage', hear);
}

/** Where nothing may be stored the pins last as long as the page. */
function keep(next: readonly Pin[]): void {
  usePins.setState({ pins: next });
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // As in a private window.
  }
}

/** Pins a run, if there is a slot free. */
export function pin(id: string, label: string): void {
  const now = usePins.getState().pins;
  const slots = Array.from({ length: MOST_PINS }, (_, slot) => slot);
  const slot = slots.find((free) => now.every((one) => one.slot !== free));
  if (slot === undefined || now.some((one) => one.id === id)) return;
  keep([...now, { id, slot, label }].sort((a, b) => a.slot - b.slot));
}

export const unpin = (id: string): void =>
  keep(usePins.getState().pins.filter((one) => one.id !== id));

/** Those that are pinned now: they are not cleared away. */
export const pinnedIds = (): ReadonlySet<string> =>
  new Set(usePins.getState().pins.map(({ id }) => id));
