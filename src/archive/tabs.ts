import { newId } from './kept-runs.ts';

const PREFIX = 'wane-tab-';

/** This tab, for as long as it is open. */
export const TAB = newId();

/** Tells other tabs that this one lives; the browser takes it back when the tab ends, however it ends. */
export function announceTab(): void {
  navigator.locks?.request(PREFIX + TAB, () => new Promise(() => {}))?.catch(() => {});
}

/** Tabs of this page that are open now; without Web Locks none is known but this one. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return new Set([TAB, ...names.map((name) => name.slice(PREFIX.length))]);
}
