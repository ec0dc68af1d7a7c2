import { useCallback, useId, useState } from 'react';
import { Glossed } from '#panels/glossary/Term.tsx';
import type { Panel, Scene } from '#panels/panel.ts';
import { Chart } from './Chart.tsx';
import { Choices } from './Choices.tsx';
import { LiveText } from './LiveText.tsx';
import { STRINGS } from './lab-words.ts';
import { type Fold, PanelFold, PanelTools } from './PanelTools.tsx';
import { useOfScene, useScenes } from './useScene.ts';

/** Numbers said large, live over ghost. */
function Figures({ panel }: { panel: Panel }) {
  const scenes = useScenes();
  const now = () => panel.figures?.(scenes.current) ?? [];
  const figures = useOfScene(
    useCallback(
      (scene: Scene) =>
        (panel.figures?.(scene) ?? []).map(({ label, ghost }) => ({
          label,
          twin: ghost !== undefined,
        })),
      [panel],
    ),
  );
  if (figures.length === 0) return null;
  return (
    <dl className="figures">
      {figures.map(({ label, twin }, k) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <LiveText of={() => now()[k]?.live ?? ''} />
            {twin && (
              <small>
                {STRINGS.ghost} <LiveText of={() => now()[k]?.ghost ?? ''} />
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
  const scenes = useScenes();
  const [open, setOpen] = useState<Fold>();
  const id = useId();
  const ids = { title: `${id}-title`, told: `${id}-told`, fold: `${id}-fold` };
  const charts = (overTime: boolean) =>
    panel.drawings
      .filter((drawing) => drawing.overTime === overTime)
      .map((drawing) => <Chart key={drawing.name} drawing={drawing} describedBy={ids.told} />);
  return (
    <section className="panel" aria-labelledby={ids.title}>
      <div className="side">
        <div className="words">
          <h3 id={ids.title}>
            <Glossed>{panel.title}</Glossed>
          </h3>
          <p className="see">
            <LiveText of={() => panel.see(scenes.told)} />
          </p>
          <p className="note">
            <Glossed>{panel.what}</Glossed>{' '}
            {panel.further && <a href={panel.further.href}>{panel.further.words}</a>}
          </p>
          <p id={ids.told} className="hidden">
            <LiveText of={() => panel.describe(scenes.told)} pace="calm" />
          </p>
        </div>
        <PanelTools panel={panel} foldId={ids.fold} open={open} onOpen={setOpen} />
      </div>
      {panel.choice && <Choices choice={panel.choice} />}
      <div className="time">{charts(true)}</div>
      <div className="now">
        {charts(false)}
        <Figures panel={panel} />
      </div>
      <PanelFold id={ids.fold} panel={panel} open={open} />
    </section>
  );
}
