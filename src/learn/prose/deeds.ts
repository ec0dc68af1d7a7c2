import { createStore } from 'zustand/vanilla';
import { actOf } from '../act.ts';
import { usePlayer } from '../lesson-context.ts';
import { perform, type Undo } from '../perform.ts';
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

  /** Takes the last one back, if there is one. */
  function takeBack(): void {
    store.getState()?.undo();
    store.setState(undefined, true);
  }

  /** Sets the page as words say it; what words of the same kind set before is put back. */
  function make(player: Player, deed: Omit<Deed, 'undo'>): void {
    const act = actOf(deed.act);
    const last = store.getState();
    if (last && actOf(last.act).kind === act.kind) takeBack();
    store.setState({ ...deed, undo: perform(player, act) }, true);
  }

  return Object.assign(store, { takeBack, make });
}

const all = new WeakMap<Player, ReturnType<typeof createDeeds>>();

/** What was set by words of the page. */
export function useDeeds(): ReturnType<typeof createDeeds> {
  const player = usePlayer();
  const deeds = all.get(player) ?? createDeeds();
  all.set(player, deeds);
  return deeds;
}
