import { createStore } from 'zustand/vanilla';
import { type OwnSet, parseOwn, type RunParams, scenarioOf } from '#spec/index.ts';

/**
 * The visitor's own data that this page holds: the address within the page of each packed set, by its mark. They are
 * of the page, and so not of a lab.
 */
const held = createStore<ReadonlyMap<string, string>>(() => new Map());

/** Holds a packed set until the page is left. */
export function hold(mark: string, packed: Blob): void {
  if (held.getState().has(mark)) return;
  held.setState(new Map([...held.getState(), [mark, URL.createObjectURL(packed)]]), true);
}

type Named = Pick<RunParams, 'scenario' | 'own'>;

/** Whether a run is of own data. */
const isOwnRun = (run: Named): boolean => scenarioOf(run).source === 'own';

/** The own data that a run needs and that this page does not hold; `named` is nothing where the run names none. */
export function lackedBy(run: Named): { readonly named?: OwnSet } | undefined {
  if (!isOwnRun(run)) return undefined;
  const named = parseOwn(run.own);
  return named && held.getState().has(named.mark) ? undefined : { named };
}

/** Where the own data of a run lie; nothing for a run of other data. */
export const heldFor = (run: Named): string | undefined =>
  isOwnRun(run) ? held.getState().get(parseOwn(run.own)?.mark ?? '') : undefined;
