import { useLayoutEffect, useRef } from 'react';
import { useExperiment, useLab, useNextRun, useRecordedRun, useSlow } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { waitingIn } from '#lab-state/next-run.ts';
import { later } from '#parts/later.tsx';
import { LookingBack } from './Here.tsx';
import { LiveText } from './LiveText.tsx';
import { STRINGS } from './lab-words.ts';
import { deedsOf } from './marks.ts';
import { TIME } from './time-words.ts';
import { useLive, useScenes } from './useScene.ts';

/** The handle, once the axes are there that it stands on. */
const BarScrubber = later(async () => (await import('./BarScrubber.tsx')).BarScrubber);

/** How many steps lie between two announcements to a screen reader. */
const ANNOUNCE_EVERY = 100;

/** What was taken back last, until a step is taken. */
function undoneWords({ changes, experiment, live }: Lab): string {
  const last = changes.undone.at(-1);
  const now = experiment.getState();
  const { line } = now;
  if (!last || live.step !== (last.line === line.id ? last.step : line.from)) return '';
  const labels = (interventions: typeof last.interventions) =>
    deedsOf({ ...now, interventions, diverged: [] }).map(({ label }) => label);
  const left = new Set(labels(now.interventions));
  const gone = labels(last.interventions).filter((label) => !left.has(label));
  return gone.length > 0 ? `${TIME.undone(gone.join(', '))} ` : '';
}

/** The one live region: step, engine and state, said at changes of state and every hundred steps; what was undone too. */
export function Status() {
  const lab = useLab();
  const { live } = lab;
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const state = useExperiment((experiment) => experiment.state);
  const backend = useExperiment((experiment) => experiment.info?.backend ?? 'none');
  const announced = useLive(() =>
    state === 'playing' ? Math.floor(live.step / ANNOUNCE_EVERY) * ANNOUNCE_EVERY : live.step,
  );
  const undone = useLive(() => undoneWords(lab));
  return (
    <p role="status" className="hidden">
      {`${undone}${STRINGS.status(announced, steps, STRINGS.backends[backend], STRINGS.states[state])}`}
    </p>
  );
}

/** How far the run on the screen is. */
function Counter() {
  const { live, scrub } = useLab();
  const scenes = useScenes();
  const steps = useLive(() => scenes.run.steps);
  const recorded = useRecordedRun(({ on }) => on);
  const state = useExperiment((experiment) => experiment.state);
  const bar = useRef<HTMLProgressElement>(null);
  useLayoutEffect(() => {
    const move = () => {
      if (bar.current) bar.current.value = scrub.reached();
    };
    move();
    return live.subscribe(move);
  }, [live, scrub]);
  return (
    <div className="counter" aria-hidden="true">
      <p>
        <strong>
          <LiveText of={() => String(scrub.reached())} follows={recorded ? 'scene' : 'step'} />
        </strong>{' '}
        <span>{STRINGS.counter(steps)}</span>
      </p>
      <progress ref={bar} max={steps} />
      <p className="note">{recorded ? STRINGS.ofRecording : STRINGS.states[state]}</p>
    </div>
  );
}

const ICONS = {
  play: <path d="M8 5l11 7-11 7z" />,
  pause: <path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />,
  step: <path d="M6 5l9 7-9 7zM16 5h2.5v14H16z" />,
  reset: <path d="M5 4v6h6M5.6 10A7.5 7.5 0 1 1 5 14.5" className="stroked" />,
};

function Icon({ name }: { name: keyof typeof ICONS }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {ICONS[name]}
    </svg>
  );
}

/** Whether the run can be driven, and how it goes. */
function useDriven() {
  const { nextRun } = useLab();
  const state = useExperiment((experiment) => experiment.state);
  const slowly = useSlow(({ going }) => going);
  const waits = useNextRun(waitingIn) > 0;
  const recording = useRecordedRun(({ on, plays }) => on && !plays);
  const playing = state === 'playing' || slowly;
  const can = playing || state === 'ready' || state === 'paused';
  const more = useLive(() => nextRun.more());
  const canPlay = can || waits || more > 0 || (recording && state === 'opening');
  return { playing, can, waits, more, canPlay };
}

/** The great button, which says what it will do. */
function PlayButton() {
  const { nextRun } = useLab();
  const { playing, waits, more, canPlay } = useDriven();
  const goes = playing ? STRINGS.pause : more > 0 ? STRINGS.longer(more) : STRINGS.play;
  const words = waits ? STRINGS.startNew : goes;
  return (
    <button type="button" className="play" disabled={!canPlay} onClick={nextRun.playOrPause}>
      <Icon name={playing && !waits ? 'pause' : 'play'} />
      {words}
    </button>
  );
}

function Tools() {
  const { client } = useLab();
  const { playing, can, waits } = useDriven();
  return (
    <>
      <button type="button" className="tool" onClick={client.reset}>
        <Icon name="reset" />
        <span>{STRINGS.reset}</span>
      </button>
      <button
        type="button"
        className="tool"
        disabled={!can || playing || waits}
        onClick={client.step}
      >
        <Icon name="step" />
        <span>{STRINGS.step}</span>
      </button>
    </>
  );
}

/** What drives the run, at the foot of the page. */
export function Drive() {
  return (
    <div className="drive">
      <div className="at-hand">
        <LookingBack />
      </div>
      <Counter />
      <PlayButton />
      <Tools />
    </div>
  );
}

/** The same as a bar over a comparison; on a phone with the handle in time. */
export function Transport() {
  return (
    <div className="transport">
      <div className="at-hand">
        <LookingBack />
        <BarScrubber />
      </div>
      <PlayButton />
      <Tools />
      <Counter />
    </div>
  );
}
