import { changeSpeed } from '#lab-state/slow.ts';
import { SPEEDS } from '#lab-state/speed.ts';
import { useView } from '#lab-state/view.ts';
import { TIME } from './time-strings.ts';

/** How fast the run is shown. */
export function SpeedChoice() {
  const speed = useView((view) => view.speed);
  return (
    <fieldset className="speed">
      <legend>{TIME.speed}</legend>
      {SPEEDS.map((name) => (
        <label key={name} title={TIME.speedHelp[name]}>
          <input
            type="radio"
            name="speed"
            checked={speed === name}
            onChange={() => changeSpeed(name)}
          />
          <span>{TIME.speeds[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
