import { useId } from 'react';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { methodDoes } from '#language/methods.ts';
import { settingName } from '#language/settings.ts';
import { nameOf, VANILLA } from '#panels/compared/methods.ts';
import { decimal } from '#panels/words.ts';
import { ARM_PARAMS, type ArmKey, type ArmParams, comparedOf, type Spec } from '#spec/index.ts';
import { STRINGS } from '../lab-words.ts';
import { unbroken } from '../unbroken.ts';
import { useLive, useLiveData, useScenes } from '../useScene.ts';
import { COMPARE } from './compare-words.ts';
import { outcomeOf, unheardOf } from './outcome.ts';

/** Settings in which an arm differs from vanilla, with their values. */
function differences({ arms }: Spec, id: string): { key: string; label: string; value: string }[] {
  const of = (wanted: string) => arms.find((arm) => arm.id === wanted)?.params;
  const [own, vanilla] = [of(id), of(VANILLA)];
  if (!own || !vanilla) return [];
  return (Object.keys(own) as (keyof ArmParams & ArmKey)[])
    .filter((key) => own[key] !== vanilla[key])
    .map((key) => ({
      key,
      label: settingName(key, ARM_PARAMS[key]),
      value: String(own[key]),
    }));
}

function Card({ id }: { id: string }) {
  const spec = useExperiment((experiment) => experiment.spec);
  const scenes = useScenes();
  const outcome = useLiveData(() => outcomeOf(scenes.current, id));
  const unheard = useLiveData(() => unheardOf(scenes.current, id));
  const differs = differences(spec, id);
  return (
    <li className="card">
      <h4>{nameOf(id)}</h4>
      <p>{methodDoes(id)}</p>
      <dl>
        {outcome.map(({ label, value }) => (
          <div key={label}>
            <dt>{unbroken(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unheard && <p className="note">{unbroken(unheard)}</p>}
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
  const spec = useExperiment((experiment) => experiment.spec);
  const { seeds } = spec.run;
  const compared = comparedOf(spec) ?? [];
  const speed = useLive(() =>
    live.stepsPerSecond > 0 ? decimal(live.stepsPerSecond < 10 ? 1 : 0)(live.stepsPerSecond) : '–',
  );
  if (!info) return null;
  const facts = [
    { label: COMPARE.speed, value: speed },
    { label: COMPARE.engine, value: STRINGS.backends[info.backend] },
  ];
  return (
    <>
      <p className="note">{COMPARE.together(info.replicas.length, compared.length, seeds)}</p>
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
  const spec = useExperiment((experiment) => experiment.spec);
  return (
    <section className="cards" aria-labelledby={title}>
      <div className="side">
        <h3 id={title}>{COMPARE.cards}</h3>
        <p className="note">{COMPARE.cardsHow}</p>
        <Together />
      </div>
      <ul>
        {comparedOf(spec)?.map(({ id }) => (
          <Card key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}
