import { useMemo } from 'react';
import { drawTimeline, type Lane, timelineHeight } from '#charts/timeline.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { overTime } from '#panels/words.ts';
import { useExperiment } from '#store/experiment.ts';
import { live } from '#store/live.ts';
import { backToNow } from '#store/scrub.ts';
import { branchFrom } from '#store/steer.ts';
import { useView } from '#store/view.ts';
import { Chart } from './Chart.tsx';
import { Happened } from './Happened.tsx';
import { Scrubber } from './Scrubber.tsx';
import { STRINGS } from './strings.ts';
import { TIME } from './time-strings.ts';
import { currentScene, useLive } from './useScene.ts';

function lanesOf({ identical, recording, branches }: Scene): Lane[] {
  const end = recording?.newest ?? 0;
  const twin = identical ? [] : [{ label: TIME.twin, from: 0, end, dashed: false }];
  return [...twin, ...branches.map((branch) => ({ ...branch, dashed: true }))];
}

const drawingOf = (height: number): Drawing => ({
  name: STRINGS.timeline,
  height,
  overTime: true,
  draw: (surface, scene, width) =>
    drawTimeline(surface, {
      ...overTime(scene, width, height),
      format: String,
      unit: STRINGS.steps,
      newest: scene.recording?.newest ?? 0,
      lanes: lanesOf(scene),
    }),
});

/** Where one stands in time, in words, and what can be done from there. */
function Here() {
  const scrub = useView((view) => view.scrub);
  const state = useExperiment((experiment) => experiment.state);
  const line = useExperiment((experiment) => experiment.line);
  const now = useLive(() => live.step);
  const caughtUp = useLive(() => live.caughtUp);
  const playing = state === 'playing';
  const can = playing || state === 'paused' || state === 'finished';
  const from = scrub ?? now;
  return (
    <div className="here">
      <p className={scrub === undefined ? 'note' : 'showing'}>
        {state === 'catching' && TIME.catching(caughtUp, now)}
        {state !== 'catching' && (scrub === undefined ? TIME.hint : TIME.showing(scrub, now))}
        {line.from > 0 && state !== 'catching' && ` ${TIME.line(line.id, line.from)}`}
      </p>
      {scrub !== undefined && (
        <button type="button" className="filled" onClick={backToNow}>
          {TIME.backToNow}
        </button>
      )}
      <button
        type="button"
        className="outlined"
        title={TIME.branchHow}
        disabled={!can || from === 0}
        onClick={() => branchFrom(scrub ?? live.step)}
      >
        {playing && scrub === undefined ? TIME.branchNow : TIME.branchFrom(from)}
      </button>
    </div>
  );
}

/** The axis that all charts over time share, the handle on it, and what happened. */
export function Timeline() {
  const lanes = useLive(() => lanesOf(currentScene()).length);
  const drawing = useMemo(() => drawingOf(timelineHeight(lanes)), [lanes]);
  return (
    <section className="timeline" aria-label={STRINGS.timeline}>
      <div className="about">
        <h3>{STRINGS.timeline}</h3>
        <Here />
      </div>
      <div className="track-of-time">
        <Chart drawing={drawing} />
        <Scrubber />
      </div>
      <Happened />
    </section>
  );
}
