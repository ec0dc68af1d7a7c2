import { useExperiment, useLab, useRecordedRun, useView } from '#lab-state/context.ts';
import { TIME } from './time-words.ts';
import { useLive } from './useScene.ts';

const useTime = () => {
  const { scrub: time } = useLab();
  const scrub = useView((view) => view.scrub);
  const state = useExperiment((experiment) => experiment.state);
  // At now, while it plays, no word here names the step.
  const now = useLive(() =>
    state === 'playing' && scrub === undefined ? Math.min(1, time.reached()) : time.reached(),
  );
  return { time, scrub, state, now };
};

/** Where one stands in time, if not at now, in words, and the way back there. */
export function Standing() {
  const { live } = useLab();
  const { time, scrub, state, now } = useTime();
  const caughtUp = useLive(() => live.caughtUp);
  return (
    <>
      {state === 'catching' && <p className="note">{TIME.catching(caughtUp, now)}</p>}
      {state !== 'catching' && scrub !== undefined && (
        <p className="showing">{TIME.showing(scrub, now)}</p>
      )}
      {scrub !== undefined && (
        <button type="button" className="filled" onClick={time.backToNow}>
          {TIME.backToNow}
        </button>
      )}
    </>
  );
}

/** That one can look back, while one does not. */
export function Hint() {
  const { scrub, state } = useTime();
  if (scrub !== undefined || state === 'catching') return null;
  return <p className="note hint">{TIME.hint}</p>;
}

/** Goes on from the step that is shown, on a line of its own. */
export function Branch() {
  const { live, steer } = useLab();
  const { scrub, state, now } = useTime();
  const playing = state === 'playing';
  const recorded = useRecordedRun(({ on }) => on);
  const can = !recorded && (playing || ['ready', 'paused', 'finished'].includes(state));
  return (
    <button
      type="button"
      className="outlined"
      title={TIME.branchHow}
      disabled={!can || now === 0}
      onClick={() => steer.branchFrom(scrub ?? live.step)}
    >
      {playing && scrub === undefined ? TIME.branchNow : TIME.branchFrom(scrub ?? now)}
    </button>
  );
}

/** Both, beside the great button, while one looks back. */
export function LookingBack() {
  const scrub = useView((view) => view.scrub);
  const state = useExperiment((experiment) => experiment.state);
  if (scrub === undefined && state !== 'catching') return null;
  return (
    <div className="here">
      <Standing />
      <Branch />
    </div>
  );
}
