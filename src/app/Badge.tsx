import { LiveText } from '#lab/LiveText.tsx';
import { STRINGS } from '#lab/lab-words.ts';
import { STRINGS as NOTICES } from '#lab/notices/notice-words.ts';
import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { later } from '#parts/later.tsx';
import { useFolding } from '#parts/useFolding.ts';

/** In words of its own, which come beside the first paint. */
const EngineWords = later(async () => (await import('#lab/EngineWords.tsx')).EngineWords);

/** Which engine runs, how fast, and, to be unfolded, why not a faster one. */
export function Badge() {
  const { live } = useLab();
  const speed = () => (live.stepsPerSecond > 0 ? ` · ${STRINGS.speed(live.stepsPerSecond)}` : '');
  const info = useExperiment((experiment) => experiment.info);
  const state = useExperiment((experiment) => experiment.state);
  const recorded = useRecordedRun((recordedRun) => recordedRun.on) && !info;
  const shape = { failed: 'triangle', waiting: 'square', opening: 'square' }[state as string];
  const mark = recorded
    ? 'square hatched'
    : (shape ?? (info?.backend === 'webgpu' ? 'square filled' : 'square'));
  const text = (
    <>
      <span className={mark} aria-hidden="true" />{' '}
      {recorded ? NOTICES.recordedBadge : STRINGS.backends[info?.backend ?? 'none']}
      {state === 'playing' && <LiveText of={speed} follows="step" />}
    </>
  );
  const why = useFolding();
  if (!info?.advice) return <p className="badge">{text}</p>;
  return (
    <details ref={why} className="badge">
      <summary>
        {text} <span className="why">{STRINGS.why}</span>
      </summary>
      <p className="tip">
        <EngineWords said={info.advice} />
      </p>
    </details>
  );
}
