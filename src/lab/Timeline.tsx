import { useArchive } from '#archive/state.ts';
import { useNextRun, useRecordedRun } from '#lab-state/context.ts';
import { waitingIn } from '#lab-state/next-run.ts';
import { outsideWords } from '#panels/outside.ts';
import { letterOf } from '#panels/pins.ts';
import { later } from '#parts/later.tsx';
import { RecordedNotice } from './first/RecordedNotice.tsx';
import { Happened } from './Happened.tsx';
import { Branch, Hint, Standing } from './Here.tsx';
import { STRINGS } from './lab-words.ts';
import { SpeedChoice } from './Speed.tsx';
import { Drive } from './Transport.tsx';
import { useLive, useScenes } from './useScene.ts';

/** A step in parts comes beside the first paint, not before it. */
const SlowStep = later(async () => (await import('./SlowStep.tsx')).SlowStep);

/** The shares come beside the first paint, not before it. */
const Strip = later(async () => (await import('./first/Strip.tsx')).Strip);

/** What the strip shows, or whose. */
function Caption() {
  const scenes = useScenes();
  const on = useRecordedRun((recorded) => recorded.on || recorded.left);
  const waits = useNextRun(waitingIn) > 0;
  const identical = useLive(() => scenes.current.identical);
  if (waits) return <p className="note">{STRINGS.stripOld}</p>;
  if (on) return <RecordedNotice />;
  return <p className="note">{identical ? STRINGS.stripAlike : STRINGS.stripTwin}</p>;
}

/** What shares below 0 or over 100 % are, while there are some. */
function Outside() {
  const scenes = useScenes();
  const words = useLive(() => outsideWords(scenes.current));
  return words && <p className="note outside">{words}</p>;
}

/** Whose the dashed lines are. */
function PinnedNames() {
  const pinned = useArchive((archive) => archive.pinned);
  const drawn = pinned.filter(({ recording }) => recording);
  if (drawn.length === 0) return null;
  const names = drawn.map(({ pin, label }) => `${letterOf(pin.slot)} ${label}`);
  return <p className="note">{STRINGS.stripPinned(names)}</p>;
}

/** The foot of the page: what drives the run beside the shares over time, on which one goes back; below, what happened. */
export function Timeline() {
  return (
    <section className="timeline" aria-label={STRINGS.timeline}>
      <SlowStep />
      <div className="bar">
        <Drive />
        <div className="strip">
          <div className="strip-head">
            <h3>{STRINGS.strip}</h3>
            <Caption />
            <Outside />
          </div>
          <div className="track-of-time">
            <Strip />
          </div>
        </div>
      </div>
      <div className="pace">
        <SpeedChoice />
        <Branch />
      </div>
      <div className="told">
        <Standing />
        <Hint />
        <PinnedNames />
        <Happened />
      </div>
    </section>
  );
}
