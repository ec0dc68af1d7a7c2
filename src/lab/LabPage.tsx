import { useEffect } from 'react';
import { pathNow } from '#lab-state/address.ts';
import { useArrival } from '#lab-state/arrival.ts';
import { openFromAddress } from '#lab-state/client.ts';
import { useExperiment } from '#lab-state/experiment.ts';
import { watchPresence } from '#lab-state/presence.ts';
import { startReplay, useReplay } from '#lab-state/replay.ts';
import { stop } from '#lab-state/slow.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later, laterPage } from '#parts/later.tsx';
import { armSetOf, isLab } from '#spec/index.ts';
import { afterPaint } from './after-paint.ts';
import { CompareBar } from './compare/CompareBar.tsx';
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
const Evidence = later(async () => (await import('./Evidence.tsx')).Evidence, {
  waiting: <div className="evidence to-come" />,
});

const Comparison = laterPage(async () => (await import('./compare/Comparison.tsx')).Comparison);

/** What is said of a run that a link opened. */
const Arrived = later(async () => (await import('#share/link/Arrived.tsx')).default);

function onHash(): void {
  if (isLab(pathNow())) openFromAddress();
}

/** The lab: one experiment, live. */
export function LabPage() {
  const recorded = useReplay((replay) => replay.on);
  useEffect(() => {
    startReplay().catch(() => undefined);
    const cancel = afterPaint(openFromAddress);
    const leave = watchPresence();
    addEventListener('keydown', onKey);
    addEventListener('hashchange', onHash);
    return () => {
      cancel();
      leave();
      stop();
      removeEventListener('keydown', onKey);
      removeEventListener('hashchange', onHash);
    };
  }, []);
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
      <footer className="foot">
        <div>
          {TIME.help} · <Help />
        </div>
        <p>{STRINGS.method}</p>
      </footer>
    </>
  );
}
