import { SWITCHES, type Switch, switchedOn, switchings } from '#lab-state/switches.ts';
import { GreatSwitch } from '#panels/GreatSwitch.tsx';
import { Words } from '#parts/Words.tsx';
import { encodeSweepLink } from '#sweep/link/sweep-link.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { titleWords } from '../../view/title-words.ts';
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

/** One method as a switch of every network. */
function AllSwitch({ map, name, since, later, waits }: Props) {
  const on = since !== undefined;
  const told = on ? STRINGS.since(since) : later === undefined ? undefined : STRINGS.later(later);
  return (
    <GreatSwitch
      name={name}
      on={on}
      disabled={waits}
      onThrow={(next) => map.throwSwitch(name, next)}
    >
      {told && (
        <span className={on ? 'living-diamond' : 'living-diamond open'} aria-hidden="true" />
      )}
      <Words>{told ?? (waits && STRINGS.waits)}</Words>
    </GreatSwitch>
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
          <AllSwitch
            key={name}
            {...{ map, name }}
            since={on.get(name)}
            later={all.find((one) => one.name === name && one.on && one.step > at)?.step}
            waits={told.seen.isRecorded}
          />
        ))}
      </div>
      <p className="note">
        {STRINGS.substitutes} <a href={encodeSweepLink(DISTILLATION)}>{titleWords(DISTILLATION)}</a>
      </p>
    </section>
  );
}
