import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { presetWords } from '#language/presets.ts';
import { STRINGS } from '../notices/notice-words.ts';

/** Says that what moves is a recording, and when the visitor can train their own; then, why all began anew. */
export function RecordedNotice() {
  const { live, nextRun, recordedRun } = useLab();
  const { on, plays } = useRecordedRun();
  const state = useExperiment((experiment) => experiment.state);
  if (!on) return <p className="note">{STRINGS.wasRecorded}</p>;
  const { spec } = live.recordedRun ?? {};
  const title = spec && presetWords(spec.preset);
  const ready = state === 'ready' || state === 'paused';
  return (
    <div className="recorded">
      <p>
        <span className="square hatched" aria-hidden="true" />{' '}
        <strong>{STRINGS.recorded(title ?? '')}</strong>{' '}
        {ready ? STRINGS.yours : plays ? STRINGS.warming : STRINGS.waitsToPlay}
      </p>
      {ready && (
        <>
          <button type="button" className="link" onClick={nextRun.playOrPause}>
            {STRINGS.play}
          </button>
          <button type="button" className="link" onClick={recordedRun.end}>
            {STRINGS.empty}
          </button>
        </>
      )}
    </div>
  );
}
