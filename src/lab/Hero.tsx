import { useMemo } from 'react';
import { drawNeurons, neuronAt } from '#charts/neuron.ts';
import { neuronsOf } from '#panels/entanglement/index.ts';
import type { Drawing } from '#panels/panel.ts';
import { decimal, textOf } from '#panels/words.ts';
import { useExperiment } from '#store/experiment.ts';
import { live } from '#store/live.ts';
import { look, useView } from '#store/view.ts';
import { Chart } from './Chart.tsx';
import { headlineOf } from './headline.ts';
import { STRINGS } from './strings.ts';
import { currentScene, useLive, useSwitches } from './useScene.ts';

const HEIGHT = 250;

const DRAWING: Drawing = {
  height: HEIGHT,
  overTime: false,
  draw: (surface, scene, width) =>
    drawNeurons(surface, { width, height: HEIGHT, ...neuronsOf(scene) }),
  neuronAt: (x, y, scene, width) =>
    neuronAt(x, y, scene.recording?.info.dims.fusion ?? 0, { width, height: HEIGHT }),
};

function Headline() {
  const switches = useSwitches();
  const json = useLive(() => JSON.stringify(headlineOf(live.recording, switches)));
  const { parts, cause } = JSON.parse(json) as ReturnType<typeof headlineOf>;
  return (
    <div className="headline">
      <h2>
        {parts.map(({ text, modality }) => (
          <span key={text} style={modality === undefined ? {} : { color: textOf(modality) }}>
            {text}
          </span>
        ))}
      </h2>
      <p>{cause}</p>
    </div>
  );
}

/** The numbers of the neuron pointed at, live beside ghost. */
function Pointed() {
  const neuron = useView((view) => view.neuron);
  const info = useExperiment((experiment) => experiment.info);
  const json = useLive(() => {
    const { live: mixtures, ghost } = neuronsOf(currentScene());
    if (neuron === undefined || !mixtures[neuron]) return '';
    return JSON.stringify([mixtures[neuron], (ghost ?? mixtures)[neuron]]);
  });
  const modalities = info?.modalities ?? [];
  if (!json || neuron === undefined) return <p className="note">{STRINGS.point}</p>;
  const [mixture, twin] = JSON.parse(json) as ReturnType<typeof neuronsOf>['live'];
  const number = decimal(2);
  return (
    <table className="numbers">
      <caption>{STRINGS.pointed(neuron + 1)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">variance</span>
          </th>
          <th scope="col">{STRINGS.live}</th>
          <th scope="col">{STRINGS.ghost}</th>
        </tr>
      </thead>
      <tbody>
        {modalities.flatMap(({ label }, i) =>
          (['predictive', 'noise'] as const).map((kind) => (
            <tr key={`${label} ${kind}`} style={{ color: textOf(i) }}>
              <th scope="row">
                {label} {kind === 'noise' ? STRINGS.noise : STRINGS.signal}
              </th>
              <td>{number(mixture[kind][i])}</td>
              <td>{number(twin[kind][i])}</td>
            </tr>
          )),
        )}
        <tr>
          <th scope="row">{STRINGS.collision}</th>
          <td>{number(mixture.collision)}</td>
          <td>{number(twin.collision)}</td>
        </tr>
      </tbody>
    </table>
  );
}

export function Hero() {
  const scenario = useExperiment((experiment) => experiment.spec.run.scenario);
  const fusion = useExperiment((experiment) => experiment.spec.run.fusion);
  const drawing = useMemo(() => DRAWING, []);
  const move = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    look({ neuron: ((useView.getState().neuron ?? -by) + by + fusion) % fusion });
  };
  return (
    <section className="hero" aria-label={STRINGS.neurons}>
      <Headline />
      <div className="neurons">
        <h3>{STRINGS.neurons}</h3>
        <p className="note">{scenario === 'digits' ? STRINGS.speech : STRINGS.synthetic}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the neurons */}
        <div role="group" aria-label={STRINGS.point} tabIndex={0} onKeyDown={move}>
          <Chart drawing={drawing} label={STRINGS.neurons} />
        </div>
      </div>
      <div className="key">
        <h3>{STRINGS.reading}</h3>
        <ul>
          {STRINGS.key.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Pointed />
      </div>
    </section>
  );
}
