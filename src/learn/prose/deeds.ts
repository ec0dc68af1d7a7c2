import { createStore } from 'zustand/vanilla';
import { usePlayer } from '../lesson-context.ts';
import type { Undo } from '../perform.ts';
import type { Player } from '../player.ts';

/** What words of the prose set last. */
export interface Deed {
  readonly paragraph: string;
  /** What changed, in a sentence. */
  readonly words: string;
  readonly act: string;
  readonly undo: Undo;
}

function createDeeds() {
  const store = createStore<Deed | undefined>(() => undefined);
  return Object.assign(store, {
    /** Takes the last one back, if there is one. */
    takeBack: () => {
      store.getState()?.undo();
      store.setState(undefined, true);
    },
  });
}

const all = new WeakMap<Player, ReturnType<typeof createDeeds>>();

/** What was set by words of the page. */
export function useDeeds(): ReturnType<typeof createDeeds> {
  const player = usePlayer();
  const deeds = all.get(player) ?? createDeeds();
  all.set(player, deeds);
  return deeds;
}
