import { useExperiment } from '#lab-state/context.ts';
import { takeNewer, useOffline } from '#lab-state/offline.ts';
import { KEPT } from './kept-words.ts';

/** Says that a newer version is there; it never takes over by itself, and not while a run plays. */
export function Update() {
  const waiting = useOffline((offline) => offline.waiting);
  const playing = useExperiment((experiment) => experiment.state === 'playing');
  if (!waiting) return null;
  return (
    <div className="notice">
      <p>{KEPT.newer}</p>
      <button type="button" className="outlined" disabled={playing} onClick={takeNewer}>
        {playing ? KEPT.newerLater : KEPT.newerNow}
      </button>
    </div>
  );
}
