import { useStore } from 'zustand';
import { engineWords } from '#language/engine-words.ts';
import { Words } from '#parts/Words.tsx';
import type { Sweep } from '#sweep/sweep.ts';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';

interface Props {
  readonly desk: ExploreDesk;
  /** What was changed and would be asked; nothing of it where it cannot be. */
  readonly changed?: { readonly sweep?: Sweep };
}

/** What is recorded, what is trained here, and how far that is; and what is begun, paused and ended. */
export function Status({ desk, changed }: Props) {
  const { explore, look } = desk;
  const { state, progress, recorded, troubles, points, results, notKept, lab } = useStore(explore);
  const source = useStore(look, ({ source }) => source);
  const fetched = useStore(look, ({ recorded }) => recorded);
  const { cells, networks, secondsLeft } = progress;
  const own = networks.done > 0 || state === 'running' || state === 'paused';
  const shownCells = own ? cells : { done: results.points.length, of: points.count };
  const words = own || !recorded ? STRINGS.cells : STRINGS.recordedCells;
  const running = state === 'running';
  const said = notKept ? [...troubles, notKept] : troubles;
  const partly = state === 'done' && own && cells.done < cells.of;
  const run = () => {
    if (changed?.sweep) desk.ask(changed.sweep);
    explore.run();
  };
  return (
    <div className="explore-status">
      <div className="explore-run">
        {running && !changed ? (
          <button type="button" className="explore-go" onClick={() => void explore.pause()}>
            {STRINGS.pause}
          </button>
        ) : (
          <button
            type="button"
            className="explore-go"
            disabled={changed && !changed.sweep}
            onClick={run}
          >
            {STRINGS.run}
          </button>
        )}
        {(running || state === 'paused') && (
          <button type="button" className="link" onClick={explore.cancel}>
            {STRINGS.cancel}
          </button>
        )}
        {partly && (
          <button
            type="button"
            className="link"
            onClick={() => {
              explore.allow(Number.POSITIVE_INFINITY);
              explore.run();
            }}
          >
            {STRINGS.everyCell}
          </button>
        )}
      </div>
      <p role="status">
        <span
          className={recorded && !own ? 'square hatched' : running ? 'square filled' : 'square'}
          aria-hidden="true"
        />{' '}
        <Words>
          {words(shownCells.done, shownCells.of)}
          {(own || !recorded) && ` · ${STRINGS.states[state]}`}
        </Words>
      </p>
      <p className="note">
        <Words>
          {own && STRINGS.networks(networks.done, networks.of)}
          {running && secondsLeft !== undefined && `, ${STRINGS.left(secondsLeft)}`}
          {own && '. '}
          {recorded &&
            !own &&
            source &&
            (source.kind === 'file' ? STRINGS.opened : STRINGS.recorded(source.engine))}
          {recorded && own && STRINGS.mixed}
          {partly && ` ${STRINGS.halfOnly}`}
          {fetched === 'loading' && STRINGS.loading}
          {changed && ` ${changed.sweep ? STRINGS.changed : STRINGS.notAsked}`}
        </Words>
      </p>
      {fetched === 'missing' && (
        <p role="alert">
          <span className="triangle" aria-hidden="true" /> {STRINGS.notLoaded}{' '}
          <button type="button" className="link" onClick={desk.loadRecorded}>
            {STRINGS.again}
          </button>
        </p>
      )}
      {(running || state === 'paused') && (
        <label className="note">
          <input
            type="checkbox"
            checked={lab === 'waits'}
            onChange={(event) => explore.setLab(event.target.checked ? 'waits' : 'goes on')}
          />{' '}
          {STRINGS.labWaits}
        </label>
      )}
      {said.length > 0 && (
        <div role="alert">
          {said.map((trouble) => (
            <p key={trouble}>
              <span className="triangle" aria-hidden="true" /> {engineWords(trouble)}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
