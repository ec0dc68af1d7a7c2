import { useId } from 'react';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { SWITCHES, type Switch } from '#lab-state/switches.ts';
import { STRINGS } from './lab-words.ts';
import { useSwitches } from './useScene.ts';

/** One method as a switch; the whole block, its meaning included, is the target. */
function GreatSwitch({ name, since }: { name: Switch; since: number | undefined }) {
  const { steer } = useLab();
  const id = useId();
  const opened = useExperiment((experiment) => Boolean(experiment.info));
  const words = STRINGS.switches[name];
  const on = since !== undefined;
  return (
    <button
      type="button"
      role="switch"
      className="great"
      aria-checked={on}
      aria-label={words.name}
      aria-describedby={on ? `${id}-meaning ${id}-since` : `${id}-meaning`}
      disabled={!opened}
      onClick={() => steer.throwSwitch(name, !on)}
    >
      <span className="track" aria-hidden="true">
        {on ? STRINGS.on : STRINGS.off}
      </span>
      <span className="name">
        <strong>{words.name}</strong>
        {on && <span id={`${id}-since`}> {STRINGS.since(since)}</span>}
      </span>
      <span id={`${id}-meaning`} className="meaning">
        {words.meaning}
      </span>
    </button>
  );
}

export function Switches() {
  const switches = useSwitches();
  return (
    <div className="switches">
      {SWITCHES.map((name) => (
        <GreatSwitch key={name} name={name} since={switches.get(name)} />
      ))}
    </div>
  );
}
