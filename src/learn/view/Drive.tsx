import { LiveText } from '#lab/LiveText.tsx';
import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import { Controls } from './Controls.tsx';
import { Status } from './Status.tsx';

/** Play, how far the run is, and what can be set on the page. */
export function Drive() {
  const player = usePlayer();
  const { scrub, view } = useLab();
  const recorded = useRecordedRun(({ on }) => on);
  const { messages, numbers } = useWords();
  const { say } = messages;
  const state = useExperiment((experiment) => experiment.state);
  const steps = useExperiment((experiment) => experiment.spec.run.steps);
  const starting = usePlaying((playing) => playing.starting);
  const playing = state === 'playing';
  const again = state === 'finished';
  const step = () => {
    // A record is whole from the start: what counts is where its picture stands.
    const shown = recorded ? view.getState().scrub : undefined;
    return say('step-of', {
      step: numbers.count(shown ?? scrub.reached()),
      steps: numbers.count(steps),
    });
  };
  return (
    <>
      <div className="learn-drive">
        <button type="button" className="play" disabled={starting} onClick={player.playOrPause}>
          {say(starting ? 'starting' : playing ? 'pause' : again ? 'again' : 'play')}
        </button>
        <p className="learn-step" aria-hidden="true">
          <LiveText key={String(recorded)} of={step} follows={recorded ? 'scene' : 'step'} />
        </p>
        <Status />
      </div>
      <div className="learn-controls">
        <Controls />
      </div>
    </>
  );
}
