import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { spoken } from '#language/say.ts';
import { mapNoteWords } from '../../note-words.ts';
import { MapView } from '../../view/map/MapView.tsx';
import { NOTHING, type Selection } from '../../view/sight.ts';
import type { LivingDesk } from '../desk.ts';
import { voteOf } from '../state/film.ts';
import { LIVING_MAPS } from '../state/living-maps.ts';
import { Below } from './Below.tsx';
import { CellCard } from './CellCard.tsx';
import { Cost } from './Cost.tsx';
import { FilmStrip } from './FilmStrip.tsx';
import { GreatSwitches } from './GreatSwitches.tsx';
import { headlineOf } from './headline.ts';
import { STRINGS } from './living-words.ts';
import { Strip } from './Strip.tsx';
import { sightOf } from './sight-of.ts';
import { Transport } from './Transport.tsx';
import { useTold } from './use-told.ts';
import { useReplay } from './useReplay.ts';
import { useRoom } from './useRoom.ts';
import './living.css';

function Head({ desk }: { desk: LivingDesk }) {
  const { map, kind } = useStore(desk.open);
  const state = useTold(map);
  const { before, sense, after, about } = headlineOf(state);
  const hue = `var(--m${voteOf(state.points).index + 1}-text)`;
  return (
    <header className="living-head">
      <h2>
        {before}
        <span style={{ color: hue }}>{sense}</span>
        {after}
      </h2>
      <p>{about}</p>
      <nav aria-label={STRINGS.maps}>
        {LIVING_MAPS.map((one) => (
          <a key={one.id} href={desk.linkTo(one)} aria-current={one === kind ? 'true' : undefined}>
            {STRINGS.mapName(one)}
          </a>
        ))}
        <a href="#/explore">{STRINGS.ask}</a>
      </nav>
    </header>
  );
}

function Picture({
  desk,
  selection,
  onSelect,
  room,
}: {
  desk: LivingDesk;
  selection: Selection;
  onSelect: (next: Selection) => void;
  room?: number;
}) {
  const { map } = useStore(desk.open);
  const { points, seen } = useTold(map);
  const { live, ghost } = seen;
  const now = useStore(map, ({ state }) => state);
  const sight = useMemo(() => live && sightOf({ points }, live, ghost), [points, live, ghost]);
  if (!sight) return <p className="living-wait">{STRINGS.state[now]} …</p>;
  return <MapView key={spoken()} {...{ sight, selection, onSelect, room }} />;
}

/** The page of a living map: one argument, from the sentence to the pictures. */
export function LivingPage({ desk }: { desk: LivingDesk }) {
  const { map, lost } = useStore(desk.open);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [foot, room] = useRoom<HTMLDivElement>('.sweep-keys');
  useEffect(() => desk.bind(), [desk]);
  useReplay(map);
  return (
    <main className="sheet living">
      <Head desk={desk} />
      {lost.length > 0 && (
        <div role="alert" className="living-lost">
          <p>{STRINGS.lost}</p>
          <ul>
            {lost.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path} {mapNoteWords(message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="living-lead">
        <Picture {...{ desk, selection, room }} onSelect={setSelection} />
        <div className="living-side">
          <GreatSwitches map={map} />
          <CellCard map={map} picked={selection.picked} />
        </div>
      </div>
      <div ref={foot} className="living-time">
        <Transport map={map} />
        <Strip map={map} />
      </div>
      <Cost desk={desk} />
      <FilmStrip map={map} />
      <Below key={spoken()} {...{ map, selection }} />
    </main>
  );
}
