import { takeNewer } from '#lab-state/offline.ts';
import { usePlayingRuns } from '#lab-state/playing.ts';
import { NEWER } from './newer-words.ts';

/** Offers a newer version of the page; it never takes over by itself, and not while a run plays. */
export function Newer() {
  const playing = usePlayingRuns(({ count }) => count > 0);
  return (
    <div className="notice">
      <p>{NEWER.ready}</p>
      <button type="button" className="outlined" disabled={playing} onClick={takeNewer}>
        {playing ? NEWER.afterPause : NEWER.now}
      </button>
    </div>
  );
}
