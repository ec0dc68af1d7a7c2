import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { later } from '#parts/later.tsx';
import { cellsOf } from '#sweep/map/cells.ts';
import { runOf } from '#sweep/point-trial.ts';
import { isDrawn } from '#sweep/sweep.ts';
import { edgesOf, edgeWords } from '../view/edge.ts';
import { mapModel } from '../view/map/landscape-of.ts';
import { outcomeName } from '../view/measure-words.ts';
import type { Sight } from '../view/sight.ts';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';
import { headlineOf } from './headline.ts';
import { Left } from './Left.tsx';
import { Lost } from './Lost.tsx';
import { Pictures } from './Pictures.tsx';
import { Cost } from './question/Cost.tsx';
import { askedOf, type Draft, draftOf } from './question/draft.ts';
import { Question } from './question/Question.tsx';
import { useCost } from './question/useCost.ts';
import { Status } from './Status.tsx';
import { OpenFile } from './share/OpenFile.tsx';
import { onlyWorldOf, presetWords } from './sweep-words.ts';
import { useSight } from './useSight.ts';
import { widened } from './widen.ts';
import './explore.css';

const ShareSweep = later(async () => (await import('./share/ShareSweep.tsx')).default);

function Shown({ desk, sight }: { desk: ExploreDesk; sight: Sight }) {
  const { sweep } = sight.points;
  const run = runOf(sweep);
  return (
    <label className="explore-shown">
      {STRINGS.shown}{' '}
      <select
        value={sweep.outcomes.indexOf(sight.outcome)}
        onChange={(event) => desk.look.setState({ outcome: Number(event.target.value) })}
      >
        {sweep.outcomes.map((outcome, k) => (
          <option key={`${outcome.measure} ${outcome.index}`} value={k}>
            {outcomeName(outcome, run)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the whole says in one sentence, and where more would be found. */
function Headline({ desk, sight }: { desk: ExploreDesk; sight: Sight }) {
  const { points, outcome, expected } = sight;
  const method = useStore(desk.look, (now) => now.method);
  const { sweep } = points;
  // Results grow in place: a sight is made anew with each revision of them.
  const cells = useMemo(() => cellsOf(sight.points, sight.results, sight), [sight]);
  const { sentence, about } = headlineOf({ sweep, outcome, cells, expected });
  const model = useMemo(
    () =>
      isDrawn(sweep) || cells.every(({ state }) => state !== 'done')
        ? undefined
        : mapModel(sight, method),
    [sweep, cells, sight, method],
  );
  const [edge] = model ? edgesOf(model) : [];
  return (
    <header className="explore-head">
      <h2>{sentence}</h2>
      <div>
        {about && <p>{about}</p>}
        <p>{STRINGS.sizes(sweep.seeds, sweep.steps, presetWords(sweep), onlyWorldOf(sweep))}</p>
        {model && edge && (
          <p>
            {edgeWords(model, edge)}{' '}
            <button type="button" className="link" onClick={() => desk.ask(widened(sweep, edge))}>
              {STRINGS.widen}
            </button>
          </p>
        )}
      </div>
    </header>
  );
}

/** The page: ask, train, see, and go on from a cell. */
export function ExplorePage({ desk }: { desk: ExploreDesk }) {
  const { explore, look } = desk;
  const { sweep, hash, engine } = useStore(explore);
  const sight = useSight(desk);
  const lost = useStore(look, (now) => now.lost);
  const [changed, setChanged] = useState<{ readonly of: string; readonly draft: Draft }>();
  const [shares, setShares] = useState(false);
  useEffect(() => desk.bind(), [desk]);
  const draft = changed?.of === hash ? changed.draft : undefined;
  const asked = draft && askedOf(draft);
  const pending = asked?.sweep ?? sweep;
  const cost = useCost(explore, pending);
  const setDraft = (next: Draft | undefined) => setChanged(next && { of: hash, draft: next });
  return (
    <main className="sheet explore">
      {lost.length > 0 && <Lost notes={lost} onClose={() => look.setState({ lost: [] })} />}
      <Left desk={desk} />
      <Question
        sweep={sweep}
        draft={draft}
        asked={asked}
        onDraft={setDraft}
        engine={engine}
        onEngine={(next) => desk.ask(sweep, next)}
      />
      <Headline desk={desk} sight={sight} />
      <div className="explore-bar">
        <Shown desk={desk} sight={sight} />
        <Status desk={desk} changed={asked} />
        <div className="explore-price">
          <Cost
            known={cost}
            onSmaller={(smaller) =>
              setDraft({ ...draftOf(smaller), base: { ...smaller, title: '' } })
            }
          />
          {draft && (
            <button type="button" className="link" onClick={() => setDraft(undefined)}>
              {STRINGS.putBack}
            </button>
          )}
        </div>
        <button type="button" className="outlined" onClick={() => setShares(true)}>
          {STRINGS.share}
        </button>
      </div>
      <Pictures desk={desk} sight={sight} />
      <OpenFile onOpen={desk.open} />
      {shares && <ShareSweep desk={desk} onClose={() => setShares(false)} />}
    </main>
  );
}
