import { addressOf, isLab } from '#spec/index.ts';

export const hashNow = (): string => globalThis.location?.hash ?? '';

/** Path of the route in the hash, repaired: "/lab" in "#/lab?v=1". */
export const pathNow = (): string => addressOf(hashNow()).path;

/** Whether an address leads to the lab and to no experiment of its own. */
export function isBare(hash: string): boolean {
  const { path, query, notes } = addressOf(hash);
  return isLab(path) && query === undefined && notes.every(({ harmless }) => harmless);
}

/** What a history entry knows of itself: whether its experiment was run. */
interface Entry {
  readonly ran?: boolean;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

let held = false;

/** Leaves the address as it is from now on: a page inside another keeps the one it was given. */
export function holdAddress(): void {
  held = true;
}

/** Makes the address bar a link to the experiment that is open, as it grows. */
export function showAddress(link: string): void {
  if (!held && link !== location.hash) history.replaceState(entry(), '', link);
}

/**
 * Makes the address bar a link to another experiment. One that was run keeps its place in the browser's
 * history, so that Back leads there; one that was only looked at on the way gives it up.
 */
export function showNext(link: string): void {
  if (held) return;
  if (entry().ran) history.pushState({}, '', link);
  else history.replaceState({}, '', link);
}

/** From here on the experiment in the address bar has a place of its own in the browser's history. */
export function markRun(): void {
  if (!held && !entry().ran) history.replaceState({ ran: true }, '');
}
