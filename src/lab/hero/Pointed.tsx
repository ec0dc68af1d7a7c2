import type { NeuronMixture } from '#charts/neuron.ts';
import { useView } from '#lab-state/context.ts';
import { neuronsOf } from '#panels/neurons.ts';
import type { Scene } from '#panels/panel.ts';
import { decimal, textOf } from '#panels/words.ts';
import { LiveText } from '../LiveText.tsx';
import { STRINGS } from '../lab-words.ts';
import { useLive, useScenes, useShownSenses, useShownSizes } from '../useScene.ts';

/** The neuron pointed at, else the one with the largest collision. */
function neuronOf(scene: Scene, pointed: number | undefined) {
  const { live, ghost } = neuronsOf(scene);
  const largest = live.reduce(
    (best, { collision }, n) => (collision > live[best].collision ? n : best),
    0,
  );
  const neuron = pointed !== undefined && live[pointed] ? pointed : largest;
  const mixture = live[neuron];
  return mixture ? { neuron, mixture, twin: (ghost ?? live)[neuron] } : null;
}

const number = decimal(2);

/** The numbers of one neuron, live beside ghost. */
export function Pointed() {
  const scenes = useScenes();
  const pointed = useView((view) => view.neuron);
  const modalities = useShownSenses();
  const { probeSize } = useShownSizes();
  const shown = useLive(() => neuronOf(scenes.current, pointed)?.neuron);
  if (shown === undefined) return null;
  const neuron = shown;
  const cells = (read: (mixture: NeuronMixture) => number) =>
    (['mixture', 'twin'] as const).map((arm) => (
      <td key={arm}>
        <LiveText
          of={() => {
            const now = neuronOf(scenes.current, pointed);
            return now ? number(read(now[arm])) : '';
          }}
        />
      </td>
    ));
  return (
    <section className="pointed">
      <table className="numbers">
        <caption>
          {pointed === neuron ? STRINGS.pointed(neuron + 1) : STRINGS.tangled(neuron + 1)}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{STRINGS.variance}</span>
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
                  {`${label} ${kind === 'noise' ? STRINGS.noise : STRINGS.signal}`}
                </th>
                {cells((mixture) => mixture[kind][i])}
              </tr>
            )),
          )}
          <tr>
            <th scope="row">{STRINGS.collision}</th>
            {cells((mixture) => mixture.collision)}
          </tr>
        </tbody>
      </table>
      <p className="note">{STRINGS.estimator(probeSize)}</p>
    </section>
  );
}
