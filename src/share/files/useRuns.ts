import { useCallback, useEffect, useState } from 'react';
import { archiveOf, listAll, orTrouble } from '#archive/index.ts';
import { useLab } from '#lab-state/context.ts';

type Kept = Awaited<ReturnType<typeof listAll>>;
const NOTHING: Kept = { runs: [], unreadable: [] };

/** All that is kept, read again after each saving and when the page comes back into view. */
export function useRuns(): { kept?: Kept; reread: () => void } {
  const archive = archiveOf(useLab());
  const [kept, setKept] = useState<Kept>();
  const reread = useCallback(() => {
    const asked = listAll();
    // However late the answer comes, it is shown.
    asked.then(setKept, () => {});
    void orTrouble(asked).then((all) => setKept((old) => all ?? old ?? NOTHING));
  }, []);
  useEffect(() => {
    reread();
    const stop = archive.subscribe((now, before) => {
      if (now.saved !== before.saved || now.current !== before.current) reread();
    });
    document.addEventListener('visibilitychange', reread);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', reread);
    };
  }, [archive, reread]);
  return { kept, reread };
}
