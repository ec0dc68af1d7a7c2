import { useState } from 'react';
import type { Figure, Panel } from '#panels/panel.ts';
import { Chart } from './Chart.tsx';
import { Choices } from './Choices.tsx';
import { type Fold, PanelFold, PanelTools } from './PanelTools.tsx';
import { STRINGS } from './strings.ts';
import { toldScene, useOfScene } from './useScene.ts';

const none = (): readonly Figure[] => [];

/** Numbers said large, live over ghost. */
function Figures({ panel }: { panel: Panel }) {
  const figures = useOfScene(panel.figures ?? none);
  if (figures.length === 0) return null;
  return (
    <dl className="figures">
      {figures.map(({ label, live, ghost }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {live}
            {ghost !== undefined && (
              <small>
                {STRINGS.ghost} {ghost}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One row of evidence: words, drawings over time, drawings of now. */
export function PanelRow({ panel }: { panel: Panel }) {
  const [open, setOpen] = useState<Fold>();
  const see = useOfScene(panel.see, toldScene);
  const course = useOfScene(panel.describe, toldScene);
  const ids = { title: `${panel.id}-title`, course: `${panel.id}-course` };
  const charts = (overTime: boolean) =>
    panel.drawings
      .filter((drawing) => drawing.overTime === overTime)
      .map((drawing) => <Chart key={drawing.name} drawing={drawing} describedBy={ids.course} />);
  return (
    <section className="panel" aria-labelledby={ids.title}>
      <div className="side">
        <div className="words">
          <h3 id={ids.title}>{panel.title}</h3>
          <p className="see">{see}</p>
          <p className="note">{panel.what}</p>
          <p id={ids.course} className="hidden">
            {course}
          </p>
        </div>
        <PanelTools panel={panel} open={open} onOpen={setOpen} />
      </div>
      {panel.choice && <Choices choice={panel.choice} of={panel.id} />}
      <div className="time">{charts(true)}</div>
      <div className="now">
        {charts(false)}
        <Figures panel={panel} />
      </div>
      <PanelFold panel={panel} open={open} />
    </section>
  );
}
