import type { Parallel } from '#charts/parallel.ts';
import type { BrushedPart } from '#sweep/link/view-text.ts';
import type { Selection, Sight } from '../sight.ts';
import { PARALLEL_WORDS as WORDS } from './parallel-words.ts';
import { type Places, placesOf } from './places.ts';

export interface ParallelModel {
  readonly sight: Sight;
  readonly places: Places;
  readonly parallel: Parallel;
  /** Per axis what is brushed, as parts of its way; nothing where all is. */
  readonly parts: readonly (readonly [from: number, to: number] | undefined)[];
}

/** Of an axis by its number, the outcome last: how a brush names it. */
export const axisOf = ({ settings }: Places, k: number): BrushedPart['axis'] =>
  k < settings.length ? k : 'outcome';

/** A brushed part of an axis as a part of its way: of the outcome it is said in its own numbers. */
function partsOf({ settings, outcome }: Places, brush: readonly BrushedPart[]) {
  return [...settings.keys(), settings.length].map((k) => {
    const own = brush.find(({ axis }) => axis === (k < settings.length ? k : 'outcome'));
    if (!own) return undefined;
    return k < settings.length
      ? ([own.from, own.to] as const)
      : ([outcome.at(own.from), outcome.at(own.to)] as const);
  });
}

/** Rounding of a place that is kept in single precision. */
const CLOSE = 1e-6;

/** Everything that parallel coordinates are drawn from. */
export function parallelModel(sight: Sight, { picked, brush }: Selection): ParallelModel {
  const places = placesOf(sight);
  const { axes, columns, known } = places;
  const parts = partsOf(places, brush);
  const limits = parts.flatMap((part, axis) => (part ? [{ column: columns[axis], part }] : []));
  const brushed = known.filter((point) =>
    limits.every(({ column, part: [from, to] }) => {
      const place = column[point];
      return from - CLOSE <= place && place <= to + CLOSE;
    }),
  );
  const means = columns[columns.length - 1];
  const isLost = known.some((point) => Number.isNaN(means[point]));
  return {
    ...{ sight, places, parts },
    parallel: {
      ...{ axes, columns, all: known, brushed, isBrushed: limits.length > 0, picked },
      ...(isLost && { lost: WORDS.lost }),
      ...(brushed.length === 0 && { empty: known.length > 0 ? WORDS.none : WORDS.empty }),
    },
  };
}
