import { createStore } from 'zustand/vanilla';
import type { Client } from './client.ts';
import { say } from './say.ts';
import type { LabState } from './state.ts';

/** Whether somebody is there to see. */
export interface Presence {
  /** Step at which a run that played was paused because the page was hidden. */
  readonly hiddenAt?: number;
}

/** What the tab says while the page is hidden. */
const pausedTitle = (step: number): string => say('presence-paused', { step });

/** Pauses a run while nobody can see it. */
export function createPresence({ host, address, experiment, live }: LabState, client: Client) {
  const store = createStore<Presence>(() => ({}));
  /** Whether the run that is paused was paused here. */
  let waits = false;
  let stop: (() => void) | undefined;

  /** Nobody sees the lab any more. */
  function leave(): void {
    if (experiment.getState().state !== 'playing') return;
    client.togglePlay();
    waits = true;
    address?.entitle(pausedTitle(live.step));
    store.setState({ hiddenAt: live.step });
  }

  /** Somebody is back: what was paused here goes on. */
  function comeBack(): void {
    if (!waits) return;
    waits = false;
    address?.entitle();
    if (experiment.getState().state === 'paused') client.togglePlay();
  }

  return Object.assign(store, {
    ...{ leave, comeBack },
    /** Forgets that the page was hidden. */
    welcomeBack: () => store.setState({ hiddenAt: undefined }),
    /** Follows whether the page is hidden; returns how to stop. */
    watch: (): (() => void) => {
      stop?.();
      stop = host.watchHidden((hidden) => (hidden ? leave() : comeBack()));
      return stop;
    },
    close: () => stop?.(),
  });
}
