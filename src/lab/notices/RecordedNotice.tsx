import { useExperiment } from '#lab-state/experiment.ts';
import { live } from '#lab-state/live.ts';
import { endReplay, useReplay } from '#lab-state/replay.ts';
import { playOrPause } from '#lab-state/slow.ts';
import { Notice } from '#parts/Notice.tsx';
import { presetOf } from '#spec/index.ts';
import { STRINGS } from './strings.ts';

/** Says that what moves is a recording, and when the visitor can train their own. */
export function RecordedNotice() {
  const on = useReplay((replay) => replay.on);
  const state = useExperiment((experiment) => experiment.state);
  if (!on || !live.replay) return null;
  const { spec } = live.replay;
  const title = presetOf(spec.preset)?.title ?? spec.preset;
  const ready = state === 'ready' || state === 'paused';
  const offers = [
    { words: STRINGS.play, act: playOrPause, first: true },
    { words: STRINGS.empty, act: endReplay },
  ];
  return (
    <Notice sign="hatched" offers={ready ? offers : []}>
      <p>
        <strong>{STRINGS.recorded(title)}</strong> {ready ? STRINGS.yours : STRINGS.warming}
      </p>
    </Notice>
  );
}
