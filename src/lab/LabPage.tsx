import { useEffect } from 'react';
import { pathNow } from '#lab-state/address.ts';
import { useArrival, useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later, laterPage } from '#parts/later.tsx';
import { armSetOf, isLab } from '#spec/index.ts';
import { afterPaint } from './after-paint.ts';
import { CompareBar } from './compare/CompareBar.tsx';
import { Hero } from './hero/Hero.tsx';
import { onKey } from './keys.ts';
import { Knobs } from './knobs/Knobs.tsx';
import { STRINGS } from './lab-words.ts';
import { Notices } from './Notices.tsx';
import { Scenario } from './Scenario.tsx';
import { SlowStep } from './SlowStep.tsx';
import { SpeedChoice } from './Speed.tsx';
import { Switches } from './Switches.tsx';
import { Status, Transport } from './Transport.tsx';

/** The panels come beside the first paint, not before it. */
const Evidence = later(async () => (await import('./Evidence.tsx')).Evidence, {
  waiting: <div className="evidence to-come" />,
});

const Comparison = laterPage(async () => (await import('./compare/Comparison.tsx')).Comparison);

/** What is said of a run that a link opened. */
const Arrived = later(async () => (await import('#share/link/Arrived.tsx')).default);

/** The lab: one experiment, live. */
export function LabPage() {
  const lab = useLab();
  const recorded = useRecordedRun((recordedRun) => recordedRun.on);
  useEffect(() => {
    lab.recordedRun.start().catch(() => undefined);
    const cancel = afterPaint(lab.client.openAsked);
    const leave = lab.presence.watch();
    const press = (event: KeyboardEvent) => onKey(lab, event);
    const follow = () => isLab(pathNow()) && lab.client.openAsked();
    addEventListener('keydown', press);
    addEventListener('hashchange', follow);
    return () => {
      cancel();
      leave();
      lab.slow.stop();
      removeEventListener('keydown', press);
      removeEventListener('hashchange', follow);
    };
  }, [lab]);
  const arrived = useArrival(({ arrival }) => arrival !== undefined);
  const comparing = useExperiment(({ spec }) => armSetOf(spec) === 'compare');
  return (
    <>
      <section className="controls" aria-label={STRINGS.transport}>
        <Transport />
        <SpeedChoice />
        {comparing ? <CompareBar /> : <Switches />}
        <Scenario />
        <Status />
        {!comparing && <SlowStep />}
      </section>
      {!comparing && (
        <Boundary>
          <Knobs />
        </Boundary>
      )}
      <Notices />
      {arrived && <Arrived />}
      {comparing ? (
        <Comparison />
      ) : (
        <main data-recorded={recorded || undefined}>
          <Boundary>
            <Hero />
          </Boundary>
          <Evidence />
        </main>
      )}
    </>
  );
}
