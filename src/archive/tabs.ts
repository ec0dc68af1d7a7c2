import { newId } from './new-id.ts';

const PREFIX = 'wane-tab-';

/** The name under which one lab writes runs. */
export interface Owner {
  readonly name: string;
  release(): void;
}

/** A name that all tabs know for as long as it is held; the browser frees it when the tab ends, however it ends. */
export function holdName(): Owner {
  const name = newId();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(PREFIX + name, () => held)?.catch(() => {});
  return { name, release };
}

/** The names that are held now, in all tabs; without Web Locks none is known. */
export async function heldNames(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}
