import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { liveParams, SWITCHES, type Switch, switchedOn, switchings } from '#lab-state/switches.ts';
import { GreatSwitch } from '#panels/GreatSwitch.tsx';
import { Glossed } from '#panels/glossary/Term.tsx';
import { type ArmParams, LIVE, METHODS } from '#spec/index.ts';
import { STRINGS } from './lab-words.ts';
import { useLiveData, useScenes } from './useScene.ts';

/** How a switch stands in what is on the screen. */
interface Stands {
  /** Step since which it is on. */
  readonly since?: number;
  /** Step at which it goes on by itself. */
  readonly planned?: number;
}

/** When the switch was thrown, or will be, in words. */
function whenOf({ since, planned }: Stands, recorded: boolean): string {
  if (since !== undefined) return `◆ ${(recorded ? STRINGS.sinceThere : STRINGS.since)(since)}`;
  return planned === undefined ? '' : `◇ ${STRINGS.planned(planned)}`;
}

/** One method as a switch of the run. */
function OwnSwitch({ name, stands }: { name: Switch; stands: Stands }) {
  const { steer } = useLab();
  const opened = useExperiment((experiment) => Boolean(experiment.info));
  const recorded = useRecordedRun(({ on }) => on);
  return (
    <GreatSwitch
      name={name}
      on={stands.since !== undefined}
      disabled={!opened || recorded}
      onThrow={(on) => steer.throwSwitch(name, on)}
    >
      {whenOf(stands, recorded)}
    </GreatSwitch>
  );
}

/** What each switch brings beside what it is named for; each part can be turned off by itself. */
const PARTS = { distill: ['pSub'], ebr: ['pSub', 'mu'] } as const satisfies Record<
  Switch,
  readonly (keyof typeof STRINGS.parts)[]
>;

/** The parts of a method that its name does not say, as the run has them. */
function Parts({ of, on }: { of: Switch; on: boolean }) {
  const { client, live } = useLab();
  const recorded = useRecordedRun((recordedRun) => recordedRun.on);
  const scenes = useScenes();
  const values = useLiveData(() => {
    const params = liveParams(scenes.experiment, live.step);
    return PARTS[of].map((key) => params[key] > 0);
  });
  return (
    <fieldset className="part">
      <legend>{STRINGS.also}</legend>
      {PARTS[of].map((key, k) => (
        <label key={key} title={STRINGS.parts[key].why}>
          <input
            type="checkbox"
            checked={on && values[k]}
            disabled={!on || recorded}
            onChange={({ target }) => {
              const usual: Partial<ArmParams> = METHODS[of];
              client.setSettings(LIVE, { [key]: target.checked ? usual[key] : 0 });
            }}
          />
          <span>
            <Glossed>{STRINGS.parts[key].name}</Glossed>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The great switches, as they stand in what is on the screen: the visitor's run, or the recorded one. */
export function Switches() {
  const { live, scrub } = useLab();
  const scenes = useScenes();
  const stands = useLiveData(() => {
    const { experiment } = scenes;
    const now = live.recordedRun ? scrub.reached() : live.step;
    const on = switchedOn(experiment, now);
    return SWITCHES.map((name): Stands => {
      const next = switchings(experiment).find((one) => one.name === name && one.step > now);
      return { since: on.get(name), planned: next?.on ? next.step : undefined };
    });
  });
  return (
    <section className="switches" aria-labelledby="switches-title">
      <h3 id="switches-title">{STRINGS.ways}</h3>
      {SWITCHES.map((name, k) => (
        <div key={name} className="way">
          <OwnSwitch name={name} stands={stands[k]} />
          <Parts of={name} on={stands[k].since !== undefined} />
        </div>
      ))}
    </section>
  );
}
