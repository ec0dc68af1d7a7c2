import { useId } from 'react';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { METHOD_IDS, METHOD_WORDS, VANILLA } from '#panels/compared/methods.ts';
import { decimal } from '#panels/words.ts';
import { ARM_PARAMS, type ArmKey, type ArmParams, type Spec } from '#spec/index.ts';
import { STRINGS } from '../lab-words.ts';
import { unbroken } from '../unbroken.ts';
import { useLive, useLiveData, useScenes } from '../useScene.ts';
import { COMPARE } from './compare-words.ts';
import { outcomeOf } from './outcome.ts';

type Id = (typeof METHOD_IDS)[number];

/** Settings in which an arm differs from vanilla, with their values. */
function differences({ arms }: Spec, id: Id): { key: string; label: string; value: string }[] {
  const of = (wanted: string) => arms.find((arm) => arm.id === wanted)?.params;
  const [own, vanilla] = [of(id), of(VANILLA)];
  if (!own || !vanilla) return [];
  return (Object.keys(own) as (keyof ArmParams & ArmKey)[])
    .filter((key) => own[key] !== vanilla[key])
    .map((key) => ({ key, label: ARM_PARAMS[key].label, value: String(own[key]) }));
}

function Card({ id }: { id: Id }) {
  const spec = useExperiment((experiment) => experiment.spec);
  const scenes = useScenes();
  const outcome = useLiveData(() => outcomeOf(scenes.current, id));
  const differs = differences(spec, id);
  return (
    <li className="card">
      <h4>{METHOD_WORDS[id].name}</h4>
      <p>{METHOD_WORDS[id].does}</p>
      <dl>
        {outcome.map(({ label, value }) => (
          <div key={label}>
            <dt>{unbroken(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{id === VANILLA ? COMPARE.twin : COMPARE.differs}</p>
      <dl className="differs">
        {differs.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** What all methods share: they train as one batch, on one engine. */
function Together() {
  const { live } = useLab();
  const info = useExperiment((experiment) => experiment.info);
  const { seeds } = useExperiment((experiment) => experiment.spec.run);
  const speed = useLive(() =>
    live.stepsPerSecond > 0 ? decimal(live.stepsPerSecond < 10 ? 1 : 0)(live.stepsPerSecond) : '–',
  );
  if (!info) return null;
  const facts = [
    { label: COMPARE.speed, value: speed },
    { label: COMPARE.engine, value: STRINGS.backends[info.backend] },
    { label: COMPARE.weights, value: info.parameters.toLocaleString('en') },
  ];
  return (
    <>
      <p className="note">{COMPARE.together(info.replicas.length, seeds)}</p>
      <dl className="together">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A card per method: what it does, what it comes to, and what differs from its twin. */
export function Cards() {
  const title = useId();
  return (
    <section className="cards" aria-labelledby={title}>
      <div className="side">
        <h3 id={title}>{COMPARE.cards}</h3>
        <p className="note">{COMPARE.cardsHow}</p>
        <Together />
      </div>
      <ul>
        {METHOD_IDS.map((id) => (
          <Card key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}
