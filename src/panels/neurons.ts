import { type NeuronMixture, RING_FROM } from '#charts/neuron.ts';
import type { Recording } from '#lab-state/recording.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Scene } from './panel.ts';
import { emptyOf, inkOf } from './words.ts';

/** The largest float32. */
const MOST = 3.4028234663852886e38;

/** A number that can be drawn, also of a run that breaks: what is too large is the largest there is. */
const drawable = (value: number): number => (Number.isNaN(value) ? 0 : Math.min(value, MOST));

/** Mixtures of an arm's neurons in its first seed; neurons of different seeds have nothing in common. */
function mixturesOf(recording: Recording, arm: string, step: number): NeuronMixture[] {
  const [replica] = recording.replicasOf(arm);
  const { fusion, modalities } = recording.info.dims;
  const read = (field: 'noise' | 'predictive', neuron: number) =>
    Array.from({ length: modalities }, (_, i) =>
      drawable(recording.value(replica, field, neuron * modalities + i, step)),
    );
  return Array.from({ length: fusion }, (_, neuron) => ({
    predictive: read('predictive', neuron),
    noise: read('noise', neuron),
    collision: Math.max(0, drawable(recording.value(replica, 'collision', neuron, step))),
  }));
}

/** What a drawing of neurons needs of the scene. */
export interface Neurons {
  readonly live: readonly NeuronMixture[];
  readonly ghost?: readonly NeuronMixture[];
  readonly inks: readonly string[];
  readonly chosen?: number;
  readonly empty: string;
}

/** The neurons of the scene, of live and ghost, at the step that is shown. */
export function neuronsOf(scene: Scene): Neurons {
  const { recording, view, identical, at } = scene;
  if (!recording || at < 0) return { live: [], inks: [], empty: emptyOf(scene) };
  return {
    live: mixturesOf(recording, LIVE, at),
    ghost: identical ? undefined : mixturesOf(recording, GHOST, at),
    inks: recording.info.modalities.map((_, i) => inkOf(i)),
    chosen: view.neuron,
    empty: emptyOf(scene),
  };
}

/** How many neurons wear a ring. */
export const ringed = (mixtures: readonly NeuronMixture[]): number =>
  mixtures.filter(({ collision }) => collision > RING_FROM).length;
