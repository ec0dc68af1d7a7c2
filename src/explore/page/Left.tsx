import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { backendOf, leaveSweeps, leftSweep } from '#archive/index.ts';
import { Notice } from '#parts/Notice.tsx';
import type { Exploration } from '../state/exploration.ts';
import { titleWords } from '../view/title-words.ts';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';

/** A sweep that was left in the middle, and how far it had come. */
interface LeftSweep extends Pick<Exploration, 'sweep' | 'hash'> {
  readonly engine?: Exploration['engine'];
  readonly networks: number;
  readonly of: number;
}

/** What trained when another took its place, as by Back. */
const leftBy = ({ sweep, hash, engine, state, progress }: Exploration): LeftSweep | undefined => {
  const { done, of } = progress.networks;
  return state === 'running' ? { sweep, hash, engine, networks: done, of } : undefined;
};

/** Offers a sweep that was left in the middle, here or by a tab which is gone, unless it is the one that is seen. */
export function Left({ desk }: { desk: ExploreDesk }) {
  const { explore } = desk;
  const { hash, state } = useStore(explore);
  const [left, setLeft] = useState<LeftSweep>();
  useEffect(() => {
    let here = true;
    void leftSweep().then(
      (found) => here && found && setLeft((own) => own ?? { ...found, engine: backendOf(found) }),
    );
    const stop = explore.subscribe((now, before) => {
      const isSame = now.hash === before.hash && now.engine === before.engine;
      const own = isSame ? undefined : leftBy(before);
      if (own) setLeft(own);
    });
    return () => {
      here = false;
      stop();
    };
  }, [explore]);
  if (!left || left.hash === hash || state === 'running') return null;
  const { sweep, networks, of } = left;
  const offers = [
    {
      words: STRINGS.goOn,
      first: true,
      act: () => {
        setLeft(undefined);
        desk.ask(sweep, left.engine);
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
