import { useLayoutEffect, useRef } from 'react';
import { useExperiment, useLab, useNextRun, useSlow } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { later } from '#parts/later.tsx';
import { Here } from './Here.tsx';
import { LiveText } from './LiveText.tsx';
import { STRINGS } from './lab-words.ts';
import { deedsOf } from './marks.ts';
import { TIME } from './time-words.ts';
import { useLive } from './useScene.ts';

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

function Counter() {
  const { live } = useLab();
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const state = useExperiment((experiment) => experiment.state);
  const bar = useRef<HTMLProgressElement>(null);
  useLayoutEffect(() => {
    const move = () => {
      if (bar.current) bar.current.value = live.step;
    };
    move();
    return live.subscribe(move);
  }, [live]);
  return (
    <div className="counter" aria-hidden="true">
      <p>
        <strong>
          <LiveText of={() => String(live.step)} follows="step" />
        </strong>{' '}
        <span>{STRINGS.counter(steps)}</span>
      </p>
      <progress ref={bar} max={steps} />
      <p className="note">{STRINGS.states[state]}</p>
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

/** Reset, play and step, and how far the run is; on a phone also the handle in time. */
export function Transport() {
  const { client, nextRun } = useLab();
  const waits = useNextRun(({ changes }) => Object.keys(changes).length > 0);
  const state = useExperiment((experiment) => experiment.state);
  const slowly = useSlow(({ going }) => going);
  const playing = state === 'playing' || slowly;
  const can = playing || state === 'ready' || state === 'paused';
  return (
    <div className="transport">
      <div className="at-hand">
        <Here onlyPast />
        <BarScrubber />
      </div>
      <button type="button" className="tool" onClick={client.reset}>
        <Icon name="reset" />
        {STRINGS.reset}
      </button>
      <button
        type="button"
        className={waits ? 'play worded' : 'play'}
        aria-label={waits ? STRINGS.startNew : playing ? STRINGS.pause : STRINGS.play}
        disabled={!can && !waits}
        onClick={nextRun.playOrPause}
      >
        <Icon name={playing && !waits ? 'pause' : 'play'} />
        {waits && <span>{STRINGS.startNew}</span>}
      </button>
      <button
        type="button"
        className="tool"
        disabled={!can || playing || waits}
        onClick={client.step}
      >
        <Icon name="step" />
        {STRINGS.step}
      </button>
      <Counter />
    </div>
  );
}
