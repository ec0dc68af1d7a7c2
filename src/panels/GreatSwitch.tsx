import { type ReactNode, useId } from 'react';
import type { Switch } from '#lab-state/switches.ts';
import { Glossed, Term } from './glossary/Term.tsx';
import type { TermId } from './glossary/terms.ts';
import { OFF, ON, SWITCH_WORDS } from './switch-words.ts';

interface Props {
  readonly name: Switch;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly onThrow: (on: boolean) => void;
  /** Since when it is on, or when it will be. */
  readonly children: ReactNode;
}

/** What each is called in the glossary. */
const TERM_OF: Readonly<Record<Switch, TermId>> = { distill: 'distillation', ebr: 'reallocation' };

/** One method as a switch; all of the block is its target, but for the words that say what they mean. */
export function GreatSwitch({ name, on, disabled, onThrow, children }: Props) {
  const id = useId();
  const words = SWITCH_WORDS[name];
  return (
    <div className="great">
      <button
        type="button"
        role="switch"
        className="lever"
        aria-checked={on}
        aria-label={words.name}
        aria-describedby={`${id}-meaning ${id}-when`}
        disabled={disabled}
        onClick={() => onThrow(!on)}
      >
        <span className="track" aria-hidden="true">
          {on ? ON() : OFF()}
        </span>
      </button>
      <strong className="name">
        <Term id={TERM_OF[name]}>{words.name}</Term>
      </strong>
      <span id={`${id}-meaning`} className="meaning">
        <Glossed>{words.meaning}</Glossed>
      </span>
      <span id={`${id}-when`} className="when">
        {children}
      </span>
    </div>
  );
}
