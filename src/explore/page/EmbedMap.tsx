import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { entriesAt } from '#spec/index.ts';
import { decodeSweepLink } from '#sweep/link/sweep-link.ts';
import { browserHost } from '../state/browser-host.ts';
import { createExplore, type Explore } from '../state/explore.ts';
import { createDesk, type ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';
import { Leading } from './Leading.tsx';
import { Status } from './Status.tsx';
import { useSight } from './useSight.ts';
import './explore.css';

const LONGEST_CAPTION = 300;

/** A sweep that lives as long as the frame; the address stays the one it was given. */
function useOwnDesk(): ExploreDesk | undefined {
  const [desk, setDesk] = useState<ExploreDesk>();
  useEffect(() => {
    const { sweep, engine } = decodeSweepLink(location.hash);
    const explore: Explore = createExplore({ host: browserHost(), sweep, engine });
    const own = createDesk(explore);
    own.read(location.hash);
    setDesk(own);
    return () => void explore.close();
  }, []);
  return desk;
}

function Frame({ desk }: { desk: ExploreDesk }) {
  const sight = useSight(desk);
  useStore(desk.look);
  const caption = (entriesAt(location.hash).get('caption') ?? '').slice(0, LONGEST_CAPTION);
  const theme = entriesAt(location.hash).get('theme');
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <main className="explore-embed">
      <h1 className="hidden">{STRINGS.embedTitle}</h1>
      <Leading still desk={desk} sight={sight} />
      <div className="explore-embed-bar">
        <Status desk={desk} />
        <a href={location.pathname + desk.link()} target="_blank" rel="noopener">
          {STRINGS.embedName}
        </a>
      </div>
      {caption && <p className="explore-embed-caption">{caption}</p>}
    </main>
  );
}

/** A map inside another page, with a sweep of its own. */
export default function EmbedMap() {
  const desk = useOwnDesk();
  return desk && <Frame desk={desk} />;
}
