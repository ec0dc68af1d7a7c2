import { create } from 'zustand';
import { togglePlay } from './client.ts';
import { useExperiment } from './experiment.ts';
import { live } from './live.ts';

/** Whether somebody is there to see, and whether the browser has a connection. */
export interface Presence {
  readonly online: boolean;
  /** Step at which a run that played was paused because the page was hidden. */
  readonly hiddenAt?: number;
}

export const usePresence = create<Presence>(() => ({
  online: globalThis.navigator?.onLine ?? true,
}));

let title = '';
/** Whether the run that is paused was paused here. */
let waits = false;

function leave(): void {
  if (useExperiment.getState().state !== 'playing') return;
  togglePlay();
  waits = true;
  title = document.title;
  document.title = pausedTitle(live.step, title);
  usePresence.setState({ hiddenAt: live.step });
}

function comeBack(): void {
  if (!waits) return;
  waits = false;
  document.title = title;
  if (useExperiment.getState().state === 'paused') togglePlay();
}

const onVisibility = (): void => (document.hidden ? leave() : comeBack());

const onConnection = (): void => usePresence.setState({ online: navigator.onLine });

/** What the tab says while the page is hidden. */
const pausedTitle = (step: number, was: string): string => `Paused at step ${step} · ${was}`;

/** Forgets that the page was hidden. */
export const welcomeBack = (): void => usePresence.setState({ hiddenAt: undefined });

/** Pauses a run while nobody can see it, and goes on when the page is back; returns how to stop. */
export function watchPresence(): () => void {
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('online', onConnection);
  addEventListener('offline', onConnection);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('online', onConnection);
    removeEventListener('offline', onConnection);
  };
}
