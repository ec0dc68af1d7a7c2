import { useExperiment, useLab, useRecordedRun, useView } from '#lab-state/context.ts';
import { TIME } from './time-words.ts';
import { useLive } from './useScene.ts';

/** Where one stands in time, in words, and what can be done from there; `onlyPast`: nothing at now. */
export function Here({ onlyPast = false }: { onlyPast?: boolean }) {
  const { live, scrub: time, steer } = useLab();
  const scrub = useView((view) => view.scrub);
  const state = useExperiment((experiment) => experiment.state);
  // At now, while it plays, no word here names the step.
  const now = useLive(() =>
    state === 'playing' && scrub === undefined ? Math.min(1, time.reached()) : time.reached(),
  );
  const caughtUp = useLive(() => live.caughtUp);
  const playing = state === 'playing';
  const recorded = useRecordedRun(({ on }) => on);
  const can = !recorded && (playing || ['ready', 'paused', 'finished'].includes(state));
  const from = scrub ?? now;
  if (onlyPast && scrub === undefined && state !== 'catching') return null;
  return (
    <div className="here">
      <p className={scrub === undefined ? 'note' : 'showing'}>
        {state === 'catching' && TIME.catching(caughtUp, now)}
        {state !== 'catching' && (scrub === undefined ? TIME.hint : TIME.showing(scrub, now))}
      </p>
      {scrub !== undefined && (
        <button type="button" className="filled" onClick={time.backToNow}>
          {TIME.backToNow}
        </button>
      )}
      <button
        type="button"
        className="outlined"
        title={TIME.branchHow}
        disabled={!can || now === 0}
        onClick={() => steer.branchFrom(scrub ?? live.step)}
      >
        {playing && scrub === undefined ? TIME.branchNow : TIME.branchFrom(from)}
      </button>
    </div>
  );
}
