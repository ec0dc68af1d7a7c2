import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { Notice } from '#parts/Notice.tsx';
import { presetOf } from '#spec/index.ts';
import { STRINGS } from './notice-words.ts';

/** Says that what moves is a recording, and when the visitor can train their own. */
export function RecordedNotice() {
  const { live, nextRun, recordedRun: recorded } = useLab();
  const on = useRecordedRun((recordedRun) => recordedRun.on);
  const state = useExperiment((experiment) => experiment.state);
  if (!on || !live.recordedRun) return null;
  const { spec } = live.recordedRun;
  const title = presetOf(spec.preset)?.title ?? spec.preset;
  const ready = state === 'ready' || state === 'paused';
  const offers = [
    { words: STRINGS.play, act: nextRun.playOrPause, first: true },
    { words: STRINGS.empty, act: recorded.end },
  ];
  return (
    <Notice sign="hatched" offers={ready ? offers : []}>
      <p>
        <strong>{STRINGS.recorded(title)}</strong> {ready ? STRINGS.yours : STRINGS.warming}
      </p>
    </Notice>
  );
}
