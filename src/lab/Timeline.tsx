import { useMemo } from 'react';
import { drawTimeline, type Lane, timelineHeight } from '#charts/timeline.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { overTime } from '#panels/words.ts';
import { Chart } from './Chart.tsx';
import { Happened } from './Happened.tsx';
import { Here } from './Here.tsx';
import { STRINGS } from './lab-words.ts';
import { Scrubber } from './Scrubber.tsx';
import { TIME } from './time-words.ts';
import { useLive, useScenes } from './useScene.ts';

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

/** The axis that all charts over time share, the handle on it, and what happened. */
export function Timeline() {
  const scenes = useScenes();
  const lanes = useLive(() => lanesOf(scenes.current).length);
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
