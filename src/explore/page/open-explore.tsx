import { useState } from 'react';
import { useLab } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { decodeSweepLink } from '#sweep/link/sweep-link.ts';
import { browserHost } from '../state/browser-host.ts';
import { createExplore } from '../state/explore.ts';
import { neighbourOf } from '../state/lab-waits.ts';
import { loadWords } from '../words.ts';
import { createDesk, type ExploreDesk } from './desk.ts';
import { ExplorePage } from './ExplorePage.tsx';

function deskBeside(lab: Lab): ExploreDesk {
  const { sweep, engine } = decodeSweepLink(location.hash);
  const neighbour = neighbourOf(lab);
  return createDesk(createExplore({ host: browserHost(), sweep, engine, neighbour }));
}

/** The page with its sweep, which goes on while other pages are looked at. */
export async function openExplore() {
  await loadWords();
  let only: ExploreDesk | undefined;
  return () => {
    const lab = useLab();
    const [desk] = useState(() => {
      only ??= deskBeside(lab);
      return only;
    });
    return <ExplorePage desk={desk} />;
  };
}
