import { type ReactNode, useId } from 'react';
import type { Switch } from '#lab-state/switches.ts';
import { OFF, ON, SWITCH_WORDS } from './switch-words.ts';

interface Props {
  readonly name: Switch;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly onThrow: (on: boolean) => void;
  /** Since when it is on, or when it will be. */
  readonly children: ReactNode;
}

/** One method as a switch; the whole block, its meaning included, is the target. */
export function GreatSwitch({ name, on, disabled, onThrow, children }: Props) {
  const id = useId();
  const words = SWITCH_WORDS[name];
  return (
    <button
      type="button"
      role="switch"
      className="great"
      aria-checked={on}
      aria-label={words.name}
      aria-describedby={`${id}-meaning ${id}-when`}
      disabled={disabled}
      onClick={() => onThrow(!on)}
    >
      <span className="track" aria-hidden="true">
        {on ? ON : OFF}
      </span>
      <strong className="name">{words.name}</strong>
      <span id={`${id}-meaning`} className="meaning">
        {words.meaning}
      </span>
      <span id={`${id}-when`} className="when">
        {children}
      </span>
    </button>
  );
}
