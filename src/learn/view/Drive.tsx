import { LiveText } from '#lab/LiveText.tsx';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import { Controls } from './Controls.tsx';
import { Status } from './Status.tsx';

/** Play, how far the run is, and what can be set on the page. */
export function Drive() {
  const player = usePlayer();
  const { live, scrub } = useLab();
  const { messages, numbers } = useWords();
  const { say } = messages;
  const state = useExperiment((experiment) => experiment.state);
  const steps = useExperiment((experiment) => experiment.spec.run.steps);
  const starting = usePlaying((playing) => playing.starting);
  const playing = state === 'playing';
  const again = state === 'finished';
  return (
    <div className="learn-drive">
      <button type="button" className="play" disabled={starting} onClick={player.playOrPause}>
        {say(starting ? 'starting' : playing ? 'pause' : again ? 'again' : 'play')}
      </button>
      <p className="learn-step" aria-hidden="true">
        <LiveText
          of={() =>
            say('step-of', { step: numbers.count(scrub.reached()), steps: numbers.count(steps) })
          }
          follows={live.recordedRun ? 'scene' : 'step'}
        />
      </p>
      <Status />
      <Controls />
    </div>
  );
}
