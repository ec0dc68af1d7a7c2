import { lazy, Suspense, useEffect } from 'react';
import { pathNow } from '#lab-state/address.ts';
import { useArrival, useExperiment, useLab, useReplay } from '#lab-state/context.ts';
import { armSetOf, isLab } from '#spec/index.ts';
import { afterPaint } from './after-paint.ts';
import { Help } from './help/Help.tsx';
import { Hero } from './hero/Hero.tsx';
import { onKey } from './keys.ts';
import { Knobs } from './knobs/Knobs.tsx';
import { Notices } from './Notices.tsx';
import { Scenario } from './Scenario.tsx';
import { SlowStep } from './SlowStep.tsx';
import { SpeedChoice } from './Speed.tsx';
import { Switches } from './Switches.tsx';
import { STRINGS } from './strings.ts';
import { Status, Transport } from './Transport.tsx';
import { TIME } from './time-strings.ts';

/** The panels come beside the first paint, not before it. */
const evidence = import('./Evidence.tsx');
const Evidence = lazy(async () => ({ default: (await evidence).Evidence }));

const CompareBar = lazy(() => import('./compare/CompareBar.tsx'));

const Comparison = lazy(async () => {
  const { Comparison: component } = await import('./compare/Comparison.tsx');
  return { default: component };
});

/** What is said of a run that a link opened. */
const Arrived = lazy(() => import('#share/link/Arrived.tsx'));

/** The lab: one experiment, live. */
export function LabPage() {
  const lab = useLab();
  const recorded = useReplay((replay) => replay.on);
  useEffect(() => {
    lab.replay.start().catch(() => undefined);
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
        <Suspense>{comparing ? <CompareBar /> : <Switches />}</Suspense>
        <Scenario />
        <Status />
        {!comparing && <SlowStep />}
      </section>
      {!comparing && <Knobs />}
      <Notices />
      {arrived && (
        <Suspense>
          <Arrived />
        </Suspense>
      )}
      {comparing ? (
        <Suspense fallback={<main className="not-yet">{STRINGS.opening}</main>}>
          <Comparison />
        </Suspense>
      ) : (
        <main data-recorded={recorded || undefined}>
          <Hero />
          <Suspense fallback={<div className="evidence to-come" />}>
            <Evidence />
          </Suspense>
        </main>
      )}
      <footer className="foot">
        <div>
          {TIME.help} · <Help />
        </div>
        <p>{STRINGS.method}</p>
      </footer>
    </>
  );
}
