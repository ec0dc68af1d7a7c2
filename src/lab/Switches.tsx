import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { liveParams, SWITCHES, type Switch, switchedOn, switchings } from '#lab-state/switches.ts';
import { GreatSwitch } from '#panels/GreatSwitch.tsx';
import { Glossed } from '#panels/glossary/Term.tsx';
import { LIVE, METHODS } from '#spec/index.ts';
import { STRINGS } from './lab-words.ts';
import { useLive, useLiveData, useScenes } from './useScene.ts';

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

/** The part of distillation that is no pull: training with stand-ins, which can be turned off by itself. */
function Substitutes({ on }: { on: boolean }) {
  const { client, live } = useLab();
  const recorded = useRecordedRun((recordedRun) => recordedRun.on);
  const scenes = useScenes();
  const trains = useLive(() => liveParams(scenes.experiment, live.step).pSub > 0);
  const set = (wanted: boolean) =>
    client.setSettings(LIVE, { pSub: wanted ? METHODS.distill.pSub : 0 });
  return (
    <label className="part" title={STRINGS.substitutesWhy}>
      <input
        type="checkbox"
        checked={on && trains}
        disabled={!on || recorded}
        onChange={(event) => set(event.target.checked)}
      />
      <span>
        <Glossed>{STRINGS.substitutes}</Glossed>
      </span>
    </label>
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
          {name === 'distill' && <Substitutes on={stands[k].since !== undefined} />}
        </div>
      ))}
    </section>
  );
}
