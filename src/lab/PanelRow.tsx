import { useState } from 'react';
import type { Panel } from '#panels/panel.ts';
import { restsOn } from '#panels/words.ts';
import { useExperiment } from '#store/experiment.ts';
import { look, useView } from '#store/view.ts';
import { Chart } from './Chart.tsx';
import { saveCsv, saveSvg } from './save.ts';
import { STRINGS } from './strings.ts';
import { TableTwin } from './TableTwin.tsx';
import { currentScene, toldScene, useLive, useLiveData } from './useScene.ts';

const MATRICES = ['activations', 'weights'] as const;

function MatrixChoice() {
  const matrix = useView((view) => view.matrix);
  return (
    <fieldset className="choice">
      <legend className="hidden">{STRINGS.matrix.legend}</legend>
      {MATRICES.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="matrix"
            checked={matrix === name}
            onChange={() => look({ matrix: name })}
          />
          {STRINGS.matrix[name]}
        </label>
      ))}
    </fieldset>
  );
}

/** Numbers said large, live over ghost. */
function Figures({ panel }: { panel: Panel }) {
  const figures = useLiveData(() => panel.figures?.(currentScene()) ?? []);
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

function Tools({ panel }: { panel: Panel }) {
  const [open, setOpen] = useState(false);
  const saves = [
    { kind: STRINGS.saveSvg, save: saveSvg },
    { kind: STRINGS.saveCsv, save: saveCsv },
  ];
  return (
    <div className="tools">
      {!panel.tableFirst && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{STRINGS.asTable}</summary>
          {open && <TableTwin panel={panel} />}
        </details>
      )}
      {saves.map(({ kind, save }) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={STRINGS.save(panel.title, kind)}
          onClick={() => save(panel)}
        >
          {kind}
        </button>
      ))}
    </div>
  );
}

/** One row of evidence: words, drawings over time, drawings of now. */
export function PanelRow({ panel }: { panel: Panel }) {
  const see = useLive(() => panel.see(toldScene()));
  const course = useLive(() => panel.describe(toldScene()));
  const { seeds, probeSize } = useExperiment((experiment) => experiment.spec.run);
  const ids = { title: `${panel.id}-title`, course: `${panel.id}-course` };
  const charts = (overTime: boolean) =>
    panel.drawings
      .filter((drawing) => drawing.overTime === overTime)
      .map((drawing) => <Chart key={drawing.name} drawing={drawing} describedBy={ids.course} />);
  return (
    <section className="panel" aria-labelledby={ids.title}>
      <div className="words">
        <h3 id={ids.title}>{panel.title}</h3>
        <p className="see">{see}</p>
        <p className="note">{panel.what}</p>
        {panel.hasMatrix && <MatrixChoice />}
        <p id={ids.course} className="hidden">
          {course}
        </p>
      </div>
      <div className="time">{charts(true)}</div>
      <div className="now">
        {charts(false)}
        <Figures panel={panel} />
        {panel.tableFirst && <TableTwin panel={panel} />}
      </div>
      <div className="basis">
        <p className="note">
          {panel.estimator}; {restsOn(seeds, probeSize)}.
        </p>
        <Tools panel={panel} />
      </div>
    </section>
  );
}
