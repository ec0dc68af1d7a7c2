import { useArchive } from '#archive/state.ts';
import type { Mark } from '#charts/types.ts';
import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { Words } from '#parts/Words.tsx';
import { KEPT } from './kept-words.ts';
import { STRINGS } from './lab-words.ts';
import { TIME } from './time-words.ts';
import { useLive, useLiveData, useScenes } from './useScene.ts';

const SIGNS: Record<Mark['kind'], string> = {
  switched: '◆',
  diverged: '△',
  collapsed: '▼',
  back: '▲',
  leapt: '⌃',
  crashed: '✕',
  moved: '■',
};

/** Takes back what was changed at one step. */
function Undo({ step, what }: { step: number; what: string }) {
  const { live, steer } = useLab();
  const past = useLive(() => step < live.step);
  const state = useExperiment((experiment) => experiment.state);
  const words = past ? TIME.undoPast(what, step) : TIME.undoNow(what);
  return (
    <button
      type="button"
      className="link"
      aria-label={words}
      title={words}
      disabled={!['ready', 'playing', 'paused', 'finished'].includes(state)}
      onClick={() => steer.undoAt(step)}
    >
      {TIME.undo}
    </button>
  );
}

/** The lines that were left, and the way back to each. */
function Branches() {
  const { steer } = useLab();
  const branches = useExperiment((experiment) => experiment.branches);
  return branches.map((branch) => (
    <li key={branch.id}>
      <span aria-hidden="true">○</span> {TIME.kept(branch.id, branch.from, branch.end)} ·{' '}
      <button
        type="button"
        className="link"
        aria-label={TIME.goThereTo(branch.id, branch.end)}
        onClick={() => steer.goTo(branch)}
      >
        {TIME.goThere}
      </button>
    </li>
  ));
}

/** What happened in the run, or is to, in words, each change with its undo. */
export function Happened() {
  const { live, scrub } = useLab();
  const scenes = useScenes();
  const before = useArchive((archive) => archive.before);
  const marks = useLiveData(() => scenes.current.marks);
  const recorded = useRecordedRun(({ on }) => on);
  const some = useExperiment(({ branches }) => branches.length > 0);
  const line = useExperiment((experiment) => experiment.line);
  const past = useLive(() =>
    scenes.current.marks.some(({ kind, step }) => kind === 'switched' && step < live.step),
  );
  const planned = useLive(() => {
    const reached = live.recordedRun ? scrub.reached() : live.step;
    const next = scenes.current.marks.find(
      ({ kind, step }) => kind === 'switched' && step > reached,
    );
    return next?.step ?? Number.POSITIVE_INFINITY;
  });
  const isLastOfStep = (k: number) =>
    !marks.slice(k + 1).some(({ kind, step }) => kind === 'switched' && step === marks[k].step);
  const changed = marks.filter(({ kind }) => kind === 'switched');
  return (
    <ul className="happened" aria-label={TIME.happened}>
      {marks.length === 0 && !some && (
        <li>
          {before ? (
            <>
              <span>{KEPT.before(before)}</span> <a href="#/runs">{KEPT.toRuns}</a>
            </>
          ) : (
            STRINGS.none
          )}
        </li>
      )}
      {marks.map(({ kind, label, rule, step, ink }, k) => (
        <li key={label}>
          <span aria-hidden="true" style={{ color: ink }}>
            {kind === 'switched' && step >= planned ? '◇' : SIGNS[kind]}
          </span>{' '}
          <Words>{kind === 'switched' && step >= planned ? TIME.planned(label) : label}</Words>
          {rule && <small className="rule">{rule}</small>}
          {kind === 'switched' && !recorded && isLastOfStep(k) && (
            <>
              {' · '}
              <Undo
                step={step}
                what={changed
                  .filter((one) => one.step === step)
                  .map((one) => one.label)
                  .join(', ')}
              />
            </>
          )}
        </li>
      ))}
      <Branches />
      {(some || line.id > 1) && (
        <li>
          <span aria-hidden="true">●</span> {TIME.line(line.id, line.from)}
        </li>
      )}
      {past && !recorded && <li className="note">{TIME.undoHow}</li>}
    </ul>
  );
}
