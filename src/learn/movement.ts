import type { Recording } from '#lab-state/recording.ts';

/** Collision from which a neuron is drawn with a ring. */
const RING = 0.2;
/** Part of the most moved neuron's movement below which a neuron stands still. */
const STILL = 1e-3;
/** Part of all movement that the directions hold which are counted. */
const HELD = 0.9;

/** How much one neuron is moved by a sense: variance by its signal and by its noise. */
interface Moved {
  readonly signal: number;
  readonly noise: number;
}

/** One network of a run, at a step. */
export interface Moment {
  readonly recording: Recording;
  readonly replica: number;
  readonly step: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const total = ({ signal, noise }: Moved): number => signal + noise;

/** What moves each neuron, by neuron and sense. */
function movedIn({ recording, replica, step }: Moment): Moved[][] {
  const { fusion, modalities } = recording.info.dims;
  const read = (field: 'predictive' | 'noise', n: number, i: number) =>
    recording.value(replica, field, n * modalities + i, step);
  return Array.from({ length: fusion }, (_, n) =>
    Array.from({ length: modalities }, (_m, i) => ({
      signal: read('predictive', n, i),
      noise: read('noise', n, i),
    })),
  );
}

/** How much a sense moves all neurons together, variance. */
export const movementOf = (moment: Moment, sense: number): number =>
  sum(movedIn(moment).map((neuron) => total(neuron[sense])));

/** Part of all movement of the neurons that comes from a sense, 0 to 1. */
export const movedBy = (moment: Moment, sense: number): number =>
  movementOf(moment, sense) / sum(movedIn(moment).flat().map(total));

/** Part of a sense's own movement that is noise, 0 to 1. */
export const noisePartOf = (moment: Moment, sense: number): number =>
  sum(movedIn(moment).map((neuron) => neuron[sense].noise)) / movementOf(moment, sense);

/** Neurons with a ring. */
export function ringsIn({ recording, replica, step }: Moment): number {
  const { fusion } = recording.info.dims;
  const collisions = Array.from({ length: fusion }, (_, n) =>
    recording.value(replica, 'collision', n, step),
  );
  return collisions.filter((collision) => collision > RING).length;
}

/** Neurons that hardly move, whatever comes in. */
export function stillIn(moment: Moment): number {
  const moves = movedIn(moment).map((neuron) => sum(neuron.map(total)));
  return moves.filter((move) => move < STILL * Math.max(...moves)).length;
}

/** Directions that hold nine tenths of all movement of the neurons, the largest first. */
export function directionsIn({ recording, replica, step }: Moment): number {
  const { length } = recording.layout.fields.sigmaA;
  const squares = Array.from(
    { length },
    (_, k) => recording.value(replica, 'sigmaA', k, step) ** 2,
  );
  const wanted = HELD * sum(squares);
  let held = 0;
  let count = 0;
  while (held < wanted) held += squares[count++];
  return count || Number.NaN;
}
