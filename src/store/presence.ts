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

function onVisibility(): void {
  const { state } = useExperiment.getState();
  if (document.hidden && state === 'playing') {
    togglePlay();
    usePresence.setState({ hiddenAt: live.step });
  } else if (!document.hidden && usePresence.getState().hiddenAt !== undefined) {
    if (state === 'paused') togglePlay();
  }
}

const onConnection = (): void => usePresence.setState({ online: navigator.onLine });

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
