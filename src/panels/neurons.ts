import { largestPart, type NeuronMixture, RING_FROM } from '#charts/neuron.ts';
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

/** Variances of the first seed's neurons by sense and arm: the largest of one measurement, worked out once. */
const largestOf = new WeakMap<Float32Array, number>();

function largestAt(recording: Recording, step: number): number {
  const rows = recording.rowsAt(step);
  if (!rows) return 0;
  const known = largestOf.get(rows);
  if (known !== undefined) return known;
  const mixtures = [LIVE, GHOST]
    .filter((arm) => recording.replicasOf(arm).length > 0)
    .flatMap((arm) => mixturesOf(recording, arm, step));
  const largest = largestPart(mixtures, recording.info.dims.modalities);
  largestOf.set(rows, largest);
  return largest;
}

/**
 * The variance whose sector is as large as a drawing has room for: a power of two that all of the run up to `step` has
 * stayed under, so that discs of two steps compare and all of them shrink only when one has outgrown it. Of untrained
 * weights the scale is their own.
 */
export function scaleAt(recording: Recording, step: number): number {
  const trained = recording.steps.filter((other) => other > 0 && other <= step);
  const past = trained.length > 0 ? trained : recording.steps.slice(0, 1);
  const largest = Math.max(0, ...past.map((other) => largestAt(recording, other)));
  return largest > 0 ? 2 ** Math.ceil(Math.log2(largest)) : 0;
}

/** What a drawing of neurons needs of the scene. */
export interface Neurons {
  readonly live: readonly NeuronMixture[];
  readonly ghost?: readonly NeuronMixture[];
  readonly inks: readonly string[];
  /** The variance whose sector is as large as there is room for. */
  readonly most?: number;
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
    most: scaleAt(recording, at),
    chosen: view.neuron,
    empty: emptyOf(scene),
  };
}

/** How many neurons wear a ring. */
export const ringed = (mixtures: readonly NeuronMixture[]): number =>
  mixtures.filter(({ collision }) => collision > RING_FROM).length;
