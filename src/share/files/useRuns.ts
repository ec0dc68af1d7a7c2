import { useCallback, useEffect, useState } from 'react';
import { list, type SavedRun, type Trouble, useShelf } from '#archive/index.ts';

/** All runs on the shelf, read again after each saving and when the page comes back into view. */
export function useRuns(): { runs?: readonly SavedRun[]; trouble?: Trouble; reread: () => void } {
  const [runs, setRuns] = useState<readonly SavedRun[]>();
  const trouble = useShelf((shelf) => shelf.trouble);
  const reread = useCallback(() => {
    list().then(setRuns, () => {
      setRuns([]);
      if (!useShelf.getState().trouble) useShelf.setState({ trouble: 'forbidden' });
    });
  }, []);
  useEffect(() => {
    reread();
    const stop = useShelf.subscribe(reread);
    document.addEventListener('visibilitychange', reread);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', reread);
    };
  }, [reread]);
  return { runs, trouble, reread };
}
