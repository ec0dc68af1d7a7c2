import { PRESETS, presetOf } from '#spec/index.ts';
import { changeExperiment, reset, step, throwSwitch, togglePlay } from '#store/client.ts';
import { type Switch, useExperiment, withPreset, withSeed } from '#store/experiment.ts';
import { live } from '#store/live.ts';
import { STRINGS } from './strings.ts';
import { useLive, useSwitches } from './useScene.ts';

function newSeed(): void {
  const [seed] = crypto.getRandomValues(new Uint32Array(1));
  changeExperiment(withSeed(useExperiment.getState().spec, seed % 100_000));
}

/** How many steps lie between two announcements to a screen reader. */
const ANNOUNCE_EVERY = 100;

function Status() {
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const state = useExperiment((experiment) => experiment.state);
  const backend = useExperiment((experiment) => experiment.info?.backend ?? 'none');
  const announced = useLive(() =>
    state === 'playing' ? Math.floor(live.step / ANNOUNCE_EVERY) * ANNOUNCE_EVERY : live.step,
  );
  return (
    <p role="status" className="hidden">
      {`Step ${announced} of ${steps}, ${STRINGS.backends[backend]}, ${STRINGS.states[state]}`}
    </p>
  );
}

function Counter() {
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const state = useExperiment((experiment) => experiment.state);
  const now = useLive(() => live.step);
  return (
    <div className="counter" aria-hidden="true">
      <p>
        <strong>{now}</strong> {STRINGS.counter(steps)}
      </p>
      <progress max={steps} value={now} />
      <p className="note">{STRINGS.states[state]}</p>
    </div>
  );
}

export function Transport() {
  const state = useExperiment((experiment) => experiment.state);
  const seed = useExperiment((experiment) => experiment.spec.run.seed);
  const preset = useExperiment((experiment) => experiment.spec.preset);
  const playing = state === 'playing';
  const can = playing || state === 'ready' || state === 'paused';
  return (
    <div className="transport">
      <button type="button" className="outlined" onClick={reset}>
        {STRINGS.reset}
      </button>
      <button
        type="button"
        className="play"
        aria-label={playing ? STRINGS.pause : STRINGS.play}
        disabled={!can}
        onClick={togglePlay}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={playing ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M8 5l11 7-11 7z'} />
        </svg>
      </button>
      <button type="button" className="outlined" disabled={!can || playing} onClick={step}>
        {STRINGS.step}
      </button>
      <Counter />
      <div className="seed">
        <p>
          {STRINGS.seed} <strong>{seed}</strong>
        </p>
        <button type="button" className="link" onClick={newSeed}>
          {STRINGS.newSeed}
        </button>
      </div>
      <label className="scenario">
        {STRINGS.scenario}
        <select
          value={preset}
          onChange={(event) => {
            const chosen = presetOf(event.target.value);
            if (chosen) changeExperiment(withPreset(chosen, useExperiment.getState().spec));
          }}
        >
          {PRESETS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Status />
    </div>
  );
}

function GreatSwitch({ name }: { name: Switch }) {
  const on = useSwitches().get(name);
  const opened = useExperiment((experiment) => Boolean(experiment.info));
  const words = STRINGS.switches[name];
  return (
    <div className="great">
      <button
        type="button"
        role="switch"
        aria-checked={on !== undefined}
        aria-label={words.name}
        aria-describedby={`${name}-meaning`}
        disabled={!opened}
        onClick={() => throwSwitch(name, on === undefined)}
      >
        <span className="track" aria-hidden="true">
          <span>{on === undefined ? STRINGS.off : STRINGS.on}</span>
        </span>
        <strong aria-hidden="true">{words.name}</strong>
      </button>
      <p id={`${name}-meaning`} className="note">
        {on === undefined ? words.meaning : STRINGS.since(on)}
      </p>
    </div>
  );
}

export function Switches() {
  return (
    <div className="switches">
      <GreatSwitch name="distill" />
      <GreatSwitch name="ebr" />
    </div>
  );
}
