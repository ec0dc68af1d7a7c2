import { useStore } from 'zustand';
import type { LivingMap } from '../state/living-map.ts';
import { STRINGS } from './living-words.ts';
import { stepOf } from './use-told.ts';

/** Run and Pause, and the ways back. */
export function Transport({ map }: { map: LivingMap }) {
  const state = useStore(map);
  const { state: at, shown, canUndo, canRedo, sweep, step, recorded } = state;
  const runs = at === 'running' || at === 'opening' || at === 'catching';
  const over = !runs && !recorded && shown === undefined && step >= sweep.steps;
  return (
    <div className="living-transport">
      <p className="living-count">
        <span>{stepOf(state)}</span> {STRINGS.of(sweep.steps)}
      </p>
      <button
        type="button"
        className="living-go"
        disabled={over}
        onClick={() => (runs ? map.pause() : map.run())}
      >
        <span className={runs ? 'living-bars' : 'living-arrow'} aria-hidden="true" />
        {runs ? STRINGS.pause : STRINGS.run}
      </button>
      <p className="living-acts">
        <button type="button" className="link" disabled={step === 0} onClick={map.reset}>
          {STRINGS.reset}
        </button>
        <button type="button" className="link" disabled={!canUndo} onClick={map.undo}>
          {STRINGS.undo}
        </button>
        <button type="button" className="link" disabled={!canRedo} onClick={map.redo}>
          {STRINGS.redo}
        </button>
      </p>
      {shown !== undefined && !recorded && (
        <p className="living-acts">
          <button type="button" className="link" onClick={map.branch}>
            {STRINGS.branch(shown)}
          </button>
          <button type="button" className="link" onClick={() => map.look(undefined)}>
            {STRINGS.back}
          </button>
        </p>
      )}
    </div>
  );
}
