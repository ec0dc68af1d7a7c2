import { drawTimeline } from '#charts/timeline.ts';
import type { Mark } from '#charts/types.ts';
import type { Drawing } from '#panels/panel.ts';
import { overTime } from '#panels/words.ts';
import { Chart } from './Chart.tsx';
import { STRINGS } from './strings.ts';
import { currentScene, useLiveData } from './useScene.ts';

const HEIGHT = 48;

const DRAWING: Drawing = {
  name: STRINGS.timeline,
  height: HEIGHT,
  overTime: true,
  draw: (surface, scene, width) =>
    drawTimeline(surface, {
      ...overTime(scene, width, HEIGHT),
      format: String,
      unit: STRINGS.steps,
      newest: scene.recording?.newest ?? 0,
    }),
};

const SIGNS: Record<Mark['kind'], string> = { switched: '◆', diverged: '▲', collapsed: '▼' };

/** The axis that all charts over time share, and what happened on it. */
export function Timeline() {
  const marks = useLiveData(() => currentScene().marks);
  return (
    <section className="timeline" aria-label={STRINGS.timeline}>
      <div>
        <h3>{STRINGS.timeline}</h3>
        <p className="note">{STRINGS.timelineHint}</p>
      </div>
      <Chart drawing={DRAWING} />
      <ul>
        {marks.length === 0 && <li>{STRINGS.none}</li>}
        {marks.map(({ kind, label, ink }) => (
          <li key={label}>
            <span aria-hidden="true" style={{ color: ink }}>
              {SIGNS[kind]}
            </span>{' '}
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
