import { useId } from 'react';
import { useLab, useView } from '#lab-state/context.ts';
import { SPEEDS } from '#lab-state/speed.ts';
import { TIME } from './time-words.ts';

/** How fast the run is shown. */
export function SpeedChoice() {
  const { slow } = useLab();
  const group = useId();
  const speed = useView((view) => view.speed);
  return (
    <fieldset className="speed">
      <legend>{TIME.speed}</legend>
      {SPEEDS.map((name) => (
        <label key={name} title={TIME.speedHelp[name]}>
          <input
            type="radio"
            name={group}
            checked={speed === name}
            onChange={() => slow.changeSpeed(name)}
          />
          <span>{TIME.speeds[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
