import { useMemo } from 'react';
import { drawNeurons, neuronAt, neuronCentre } from '#charts/neuron.ts';
import { neuronsOf } from '#panels/neurons.ts';
import type { Drawing } from '#panels/panel.ts';
import { decimal } from '#panels/words.ts';
import { useExperiment } from '#store/experiment.ts';
import { look, useView } from '#store/view.ts';
import { Chart } from './Chart.tsx';
import { STRINGS } from './strings.ts';
import { currentScene, useLiveData } from './useScene.ts';
import { useWidth } from './useWidth.ts';

/** Height of the drawing by its width: two rows, or four where it is narrow. */
const heightOf = (width: number): number => (width < 500 ? 340 : width < 760 ? 420 : 268);

/** Width of the tooltip. */
const TIP = 184;

const sizeOf = (width: number) => ({ width, height: heightOf(width) });

const drawingOf = (height: number): Drawing => ({
  name: STRINGS.neuronsLabel,
  height,
  overTime: false,
  draw: (surface, scene, width) => drawNeurons(surface, { ...sizeOf(width), ...neuronsOf(scene) }),
  neuronAt: (x, y, scene, width) =>
    neuronAt(x, y, scene.recording?.info.dims.fusion ?? 0, sizeOf(width)),
});

/** The numbers of the neuron pointed at, beside it. */
function Tooltip({ width }: { width: number }) {
  const neuron = useView((view) => view.neuron);
  const info = useExperiment((experiment) => experiment.info);
  const mixture = useLiveData(() =>
    neuron === undefined ? null : (neuronsOf(currentScene()).live[neuron] ?? null),
  );
  if (!info || !mixture || neuron === undefined || width === 0) return null;
  const { x, y } = neuronCentre(neuron, info.dims.fusion, sizeOf(width));
  const two = decimal(2);
  const left = Math.min(Math.max(0, x - TIP / 2), width - TIP);
  const rows = info.modalities.flatMap(({ label }, i) => [
    { name: `${label} ${STRINGS.signal}`, value: mixture.predictive[i] },
    { name: `${label} ${STRINGS.noise}`, value: mixture.noise[i] },
  ]);
  return (
    <dl className="tip at-neuron" style={{ left, top: y + 46, width: TIP }}>
      {[...rows, { name: STRINGS.collision, value: mixture.collision }].map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{two(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Neurons() {
  const { scenario, fusion } = useExperiment((experiment) => experiment.spec.run);
  const [holder, width] = useWidth<HTMLDivElement>();
  const height = heightOf(width);
  const drawing = useMemo(() => drawingOf(height), [height]);
  const walk = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') look({ neuron: undefined });
    if (!by) return;
    event.preventDefault();
    look({ neuron: ((useView.getState().neuron ?? -by) + by + fusion) % fusion });
  };
  return (
    <section className="neurons" aria-label={STRINGS.neuronsLabel}>
      <h3>{STRINGS.neurons(fusion)}</h3>
      <p className="note">{scenario === 'digits' ? STRINGS.speech : STRINGS.synthetic}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the neurons */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; here are none */}
      <div ref={holder} role="group" aria-label={STRINGS.walk} tabIndex={0} onKeyDown={walk}>
        <Chart drawing={drawing} />
        <Tooltip width={width} />
      </div>
    </section>
  );
}
