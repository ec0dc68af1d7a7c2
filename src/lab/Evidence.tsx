import { PANELS } from '#panels/index.ts';
import type { Panel, Table } from '#panels/panel.ts';
import { restsOn } from '#panels/words.ts';
import { useExperiment } from '#store/experiment.ts';
import { live } from '#store/live.ts';
import { look, useView } from '#store/view.ts';
import { Chart } from './Chart.tsx';
import { saveCsv, saveSvg } from './save.ts';
import { STRINGS } from './strings.ts';
import { currentScene, useLive, useSwitches } from './useScene.ts';

function TableTwin({ panel }: { panel: Panel }) {
  const json = useLive(() => JSON.stringify(panel.table(currentScene())));
  const { columns, rows } = JSON.parse(json) as Table;
  return (
    <div className="scroll">
      <table className="numbers">
        <caption className="hidden">{panel.title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, k) =>
                k === 0 ? (
                  <th key={columns[k]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[k]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixChoice() {
  const matrix = useView((view) => view.matrix);
  return (
    <fieldset className="choice">
      <legend className="hidden">{STRINGS.matrix.legend}</legend>
      {(['activations', 'weights'] as const).map((name) => (
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

function PanelRow({ panel }: { panel: Panel }) {
  const see = useLive(() => panel.see(currentScene()));
  const { seeds, probeSize } = useExperiment((experiment) => experiment.spec.run);
  const label = `${panel.title}. ${see}`;
  const title = `${panel.id}-title`;
  return (
    <section className="panel" aria-labelledby={title}>
      <div className="words">
        <h3 id={title}>{panel.title}</h3>
        <p className="see">{see}</p>
        <p className="note">{panel.what}</p>
        {panel.id === 'singular-values' && <MatrixChoice />}
      </div>
      <div className="time">
        {panel.drawings
          .filter((drawing) => drawing.overTime)
          .map((drawing, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the drawings of a panel never change
            <Chart key={k} drawing={drawing} label={label} />
          ))}
      </div>
      <div className="now">
        {panel.drawings
          .filter((drawing) => !drawing.overTime)
          .map((drawing, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the drawings of a panel never change
            <Chart key={k} drawing={drawing} label={label} />
          ))}
        {panel.id === 'missing' && <TableTwin panel={panel} />}
        <p className="note">
          {panel.estimator}; {restsOn(seeds, probeSize)}.
        </p>
        <div className="tools">
          {panel.id !== 'missing' && (
            <details>
              <summary>{STRINGS.asTable}</summary>
              <TableTwin panel={panel} />
            </details>
          )}
          <button
            type="button"
            className="link"
            aria-label={STRINGS.save(panel.title, STRINGS.saveSvg)}
            onClick={() => saveSvg(panel)}
          >
            {STRINGS.saveSvg}
          </button>
          <button
            type="button"
            className="link"
            aria-label={STRINGS.save(panel.title, STRINGS.saveCsv)}
            onClick={() => saveCsv(panel)}
          >
            {STRINGS.saveCsv}
          </button>
        </div>
      </div>
    </section>
  );
}

export function Evidence() {
  const { seeds } = useExperiment((experiment) => experiment.spec.run);
  const newest = useLive(() => Math.max(0, live.recording?.newest ?? 0));
  const crosshair = useView((view) => view.crosshair);
  const interventions = useExperiment((experiment) => experiment.interventions);
  const switches = useSwitches();
  const untouched = switches.size === 0 && interventions.length === 0;
  return (
    <main className="evidence">
      <div className="captions">
        <p>
          <strong>{STRINGS.overTime}</strong> · {STRINGS.band(seeds)} ·{' '}
          {untouched ? STRINGS.identical : STRINGS.twin}
        </p>
        <p>
          <strong>{STRINGS.now(Math.min(crosshair ?? newest, newest))}</strong>
        </p>
      </div>
      {PANELS.map((panel) => (
        <PanelRow key={panel.id} panel={panel} />
      ))}
    </main>
  );
}
