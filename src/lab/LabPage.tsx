import { useEffect, useRef } from 'react';
import { hashNow } from '#lab-state/address.ts';
import { useArrival, useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { useSpoken } from '#language/say.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later, laterPage } from '#parts/later.tsx';
import { isComparison, opensLab } from '#spec/index.ts';
import { afterPaint } from './after-paint.ts';
import { Headline } from './first/Headline.tsx';
import { onKey } from './keys.ts';
import { STRINGS } from './lab-words.ts';
import { Notices } from './Notices.tsx';
import { Scenario } from './Scenario.tsx';
import { SettingsLine } from './SettingsLine.tsx';
import { SpeedChoice } from './Speed.tsx';
import { Switches } from './Switches.tsx';
import { Timeline } from './Timeline.tsx';
import { Status, Transport } from './Transport.tsx';

/** The network comes beside the first paint, not before it. */
const Network = later(async () => (await import('./hero/Network.tsx')).Network, {
  waiting: <div className="network to-come" />,
});
const KeyInBrief = later(async () => (await import('./first/KeyInBrief.tsx')).KeyInBrief, {
  waiting: <div className="key-in-brief to-come" />,
});

/** The panels come beside the first paint, not before it. */
const Evidence = later(async () => (await import('./Evidence.tsx')).Evidence, {
  waiting: <div className="evidence to-come" />,
});

const CompareBar = later(async () => (await import('./compare/CompareBar.tsx')).CompareBar);
const Comparison = laterPage(async () => (await import('./compare/Comparison.tsx')).Comparison);

/** What is shown of a run of a visitor's own data that are not here. */
const Needed = laterPage(async () => (await import('#own/needed/open-needed.tsx')).openNeeded());

/** What is said of a run that a link opened. */
const Arrived = later(async () => (await import('#share/link/Arrived.tsx')).default);

/** The lab: one experiment, live. In another language all that is seen begins anew, and the run goes on. */
export function LabPage() {
  const lab = useLab();
  const { language } = useSpoken();
  useEffect(() => {
    lab.recordedRun.start().catch(() => undefined);
    const cancel = afterPaint(lab.client.openAsked);
    const leave = lab.presence.watch();
    const press = (event: KeyboardEvent) => onKey(lab, event);
    const follow = () => opensLab(hashNow()) && lab.client.openAsked();
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
  return <View key={language} />;
}

function View() {
  const recorded = useRecordedRun((recordedRun) => recordedRun.on);
  const arrived = useArrival(({ arrival }) => arrival !== undefined);
  const comparing = useExperiment(({ spec }) => isComparison(spec));
  const was = useRef(comparing);
  useEffect(() => {
    if (was.current !== comparing) scrollTo(0, 0);
    was.current = comparing;
  }, [comparing]);
  const needs = useExperiment(({ waiting }) => waiting?.why === 'data');
  if (needs) return <Needed />;
  if (comparing) {
    return (
      <>
        <section className="controls" aria-label={STRINGS.transport}>
          <Transport />
          <SpeedChoice />
          <CompareBar />
          <Scenario />
          <Status />
        </section>
        <Notices />
        {arrived && <Arrived />}
        <Comparison />
      </>
    );
  }
  return (
    <main className="lab" data-recorded={recorded || undefined}>
      <div className="first">
        <Headline />
        <div className="argument">
          <Boundary>
            <Network />
          </Boundary>
          <div className="ways">
            <Switches />
            <KeyInBrief />
          </div>
        </div>
        <Notices />
        {arrived && <Arrived />}
        <SettingsLine />
      </div>
      <Evidence />
      <Timeline />
      <Status />
    </main>
  );
}
