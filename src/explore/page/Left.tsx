import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { backendOf, type KeptSweep, leaveSweeps, leftSweep } from '#archive/index.ts';
import { Notice } from '#parts/Notice.tsx';
import { titleWords } from '../view/title-words.ts';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';

/** Offers a sweep that a tab which is gone has left in the middle, unless it is the one that is seen. */
export function Left({ desk }: { desk: ExploreDesk }) {
  const { explore } = desk;
  const { hash, state } = useStore(explore);
  const [left, setLeft] = useState<KeptSweep>();
  useEffect(() => {
    let here = true;
    void leftSweep().then((found) => here && setLeft(found));
    return () => {
      here = false;
    };
  }, []);
  if (!left || left.hash === hash || state === 'running') return null;
  const { sweep, networks, of } = left;
  const offers = [
    {
      words: STRINGS.goOn,
      first: true,
      act: () => {
        setLeft(undefined);
        desk.ask(sweep, backendOf(left));
        explore.run();
      },
    },
    {
      words: STRINGS.leave,
      act: () => {
        setLeft(undefined);
        void leaveSweeps();
      },
    },
  ];
  return (
    <Notice sign="open" offers={offers}>
      <p>
        <strong>{STRINGS.leftTitle}</strong> {STRINGS.leftAt(titleWords(sweep), networks, of)}
      </p>
    </Notice>
  );
}
