import { useStore } from 'zustand';
import type { ExploreDesk } from '../desk.ts';
import { STRINGS } from '../explore-words.ts';
import { CellCard } from './CellCard.tsx';

/** The picked cell, and the one beside it. */
export function Cells({ desk, drawn }: { desk: ExploreDesk; drawn: boolean }) {
  const { explore, look } = desk;
  const exploration = useStore(explore);
  const { selection, other } = useStore(look);
  const { points } = exploration;
  const { picked } = selection;
  if (picked === undefined || picked >= points.count) {
    return <p className="explore-pick">{drawn ? STRINGS.pickPlace : STRINGS.pickOne}</p>;
  }
  const end = () => look.setState({ other: undefined });
  const two = other !== undefined && other < points.count;
  return (
    <div className="explore-cells">
      <CellCard
        key={`${exploration.hash} ${two ? other : picked}`}
        title={two ? STRINGS.firstCell : STRINGS.picked}
        exploration={exploration}
        point={points.at(two ? other : picked)}
        isLive={explore.isLive}
      >
        {two ? (
          <button type="button" className="link" onClick={end}>
            {STRINGS.besideEnd}
          </button>
        ) : (
          <button type="button" className="link" onClick={() => look.setState({ other: picked })}>
            {STRINGS.beside}
          </button>
        )}
      </CellCard>
      {two &&
        (other === picked ? (
          <p className="explore-pick">{STRINGS.besideNow}</p>
        ) : (
          <CellCard
            key={`${exploration.hash} ${picked}`}
            title={STRINGS.picked}
            exploration={exploration}
            point={points.at(picked)}
            isLive={explore.isLive}
          />
        ))}
    </div>
  );
}
