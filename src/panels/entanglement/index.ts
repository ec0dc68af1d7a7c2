import { drawMixtures, type NeuronMixture, RING_FROM } from '#charts/neuron.ts';
import { drawTime } from '#charts/time.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Recording } from '#store/recording.ts';
import { type Panel, type Scene, stepOf } from '../panel.ts';
import { decimal, EMPTY, inkOf, pairOf } from '../words.ts';

/** Mixtures of an arm's neurons in its first seed; neurons of different seeds have nothing in common. */
export function mixturesOf(recording: Recording, arm: string, step: number): NeuronMixture[] {
  const [replica] = recording.replicasOf(arm);
  const { fusion, modalities } = recording.info.dims;
  const read = (field: 'noise' | 'predictive', neuron: number) =>
    Array.from({ length: modalities }, (_, i) =>
      recording.value(replica, field, neuron * modalities + i, step),
    );
  return Array.from({ length: fusion }, (_, neuron) => ({
    predictive: read('predictive', neuron),
    noise: read('noise', neuron),
    collision: recording.value(replica, 'collision', neuron, step),
  }));
}

const inksOf = (recording: Recording) => recording.info.modalities.map((_, i) => inkOf(i));

/** What a drawing of neurons needs of the scene. */
export function neuronsOf(scene: Scene) {
  const { recording, view, identical } = scene;
  const step = stepOf(scene);
  if (!recording || step < 0) return { live: [], inks: [], empty: EMPTY };
  return {
    live: mixturesOf(recording, LIVE, step),
    ghost: identical ? undefined : mixturesOf(recording, GHOST, step),
    inks: inksOf(recording),
    chosen: view.neuron,
    empty: EMPTY,
  };
}

const ringed = (mixtures: readonly NeuronMixture[]) =>
  mixtures.filter((mixture) => mixture.collision > RING_FROM).length;

export const entanglement: Panel = {
  id: 'entanglement',
  title: 'Neuron entanglement',
  what: 'How far the noise of one sense sits in the same neurons as the signal of another: 0 not at all, 1 evenly. A column is a neuron; a dot its collision.',
  estimator:
    "Variance split by Jansen's estimator, resampled within and across classes; mean weighted by variance. Columns: first seed",
  needs: ['entanglement', 'polysemantic', 'noise', 'predictive', 'collision'],
  drawings: [
    {
      height: 150,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = pairOf(scene, 'entanglement', 0, 'entanglement');
        const highest = Math.max(
          0.2,
          ...series.flatMap(({ points }) => points.map((p) => p.high || 0)),
        );
        const top = Math.ceil(highest * 5) / 5;
        drawTime(surface, series, {
          width,
          height: 150,
          steps: scene.steps,
          domain: [0, top],
          ticks: [0, top / 2, top],
          format: decimal(2),
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: 'mean collision of the neurons, 0 to 1',
          empty: EMPTY,
        });
      },
    },
    {
      height: 150,
      overTime: false,
      draw: (surface, scene, width) =>
        drawMixtures(surface, { width, height: 150, ...neuronsOf(scene) }),
      neuronAt: (x, _y, scene, width) => {
        const count = scene.recording?.info.dims.fusion ?? 0;
        const index = Math.floor((x / width) * count);
        return index >= 0 && index < count ? index : undefined;
      },
    },
  ],
  see: (scene) => {
    const { live, ghost } = neuronsOf(scene);
    if (live.length === 0) return 'Untrained neurons mix everything by chance.';
    const twin = ghost ? `; in the ghost, ${ringed(ghost)}` : '';
    return `${ringed(live)} of ${live.length} neurons collide${twin}.`;
  },
  table: (scene) => {
    const { recording } = scene;
    const { live, ghost } = neuronsOf(scene);
    const names = recording?.info.modalities.map(({ label }) => label) ?? [];
    const number = decimal(3);
    const cells = (mixture: NeuronMixture | undefined) =>
      mixture
        ? [
            ...names.flatMap((_, i) => [number(mixture.predictive[i]), number(mixture.noise[i])]),
            number(mixture.collision),
          ]
        : [];
    const columns = [...names.flatMap((name) => [`${name} signal`, `${name} noise`]), 'Collision'];
    return {
      columns: ['Neuron', ...columns, ...(ghost ? columns.map((name) => `Ghost: ${name}`) : [])],
      rows: live.map((mixture, n) => [String(n + 1), ...cells(mixture), ...cells(ghost?.[n])]),
    };
  },
};
