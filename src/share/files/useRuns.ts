import { useCallback, useEffect, useState } from 'react';
import { type KeptRun, list, type Trouble, useArchive } from '#archive/index.ts';

/** All kept runs, read again after each saving and when the page comes back into view. */
export function useRuns(): { runs?: readonly KeptRun[]; trouble?: Trouble; reread: () => void } {
  const [runs, setRuns] = useState<readonly KeptRun[]>();
  const trouble = useArchive((archive) => archive.trouble);
  const reread = useCallback(() => {
    list().then(setRuns, () => {
      setRuns([]);
      if (!useArchive.getState().trouble) useArchive.setState({ trouble: 'forbidden' });
    });
  }, []);
  useEffect(() => {
    reread();
    const stop = useArchive.subscribe(reread);
    document.addEventListener('visibilitychange', reread);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', reread);
    };
  }, [reread]);
  return { runs, trouble, reread };
}
