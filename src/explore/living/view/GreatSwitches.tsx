import { useId } from 'react';
import { SWITCHES, type Switch, switchedOn, switchings } from '#lab-state/switches.ts';
import { encodeSweepLink } from '#sweep/link/sweep-link.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { LivingMap } from '../state/living-map.ts';
import { steeredOf } from './headline.ts';
import { STRINGS } from './living-words.ts';
import { useStep, useTold } from './use-told.ts';

/** What part of it is the teacher's and what the substitutes'. */
const DISTILLATION = questionOf('distillation') as Sweep;

interface Props {
  readonly map: LivingMap;
  readonly name: Switch;
  /** Step since which it is on where it is seen. */
  readonly since?: number;
  /** Step at which it is thrown later than what is seen. */
  readonly later?: number;
  readonly waits: boolean;
}

/** One method as a switch of every network; the whole block is the target. */
function GreatSwitch({ map, name, since, later, waits }: Props) {
  const id = useId();
  const words = STRINGS.method[name];
  const on = since !== undefined;
  const told = on ? STRINGS.since(since) : later === undefined ? undefined : STRINGS.later(later);
  return (
    <button
      type="button"
      role="switch"
      className="great"
      aria-checked={on}
      aria-label={words.name}
      aria-describedby={`${id}-meaning ${id}-told`}
      disabled={waits}
      onClick={() => map.throwSwitch(name, !on)}
    >
      <span className="track" aria-hidden="true">
        {on ? STRINGS.on : STRINGS.off}
      </span>
      <span className="name">
        <strong>{words.name}</strong>
      </span>
      <span id={`${id}-meaning`} className="meaning">
        {words.meaning}
      </span>
      <span id={`${id}-told`} className="living-told">
        {told && (
          <span className={on ? 'living-diamond' : 'living-diamond open'} aria-hidden="true" />
        )}
        {told ?? (waits ? STRINGS.waits : '')}
      </span>
    </button>
  );
}

/** The great switches act on all cells at once; looked back at, they stand as they stood then. */
export function GreatSwitches({ map }: { map: LivingMap }) {
  const told = useTold(map);
  const steered = steeredOf(told);
  const at = useStep(map);
  const on = switchedOn(steered, at);
  const all = switchings(steered);
  return (
    <section aria-label={STRINGS.switches}>
      <h3>{STRINGS.switches}</h3>
      <div className="living-switches">
        {SWITCHES.map((name) => (
          <GreatSwitch
            key={name}
            {...{ map, name }}
            since={on.get(name)}
            later={all.find((one) => one.name === name && one.on && one.step > at)?.step}
            waits={told.seen.isRecorded}
          />
        ))}
      </div>
      <p className="note">
        {STRINGS.substitutes} <a href={encodeSweepLink(DISTILLATION)}>{DISTILLATION.title}</a>
      </p>
    </section>
  );
}
