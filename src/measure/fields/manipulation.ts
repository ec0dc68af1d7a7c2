import * as probes from '#probes/index.ts';
import { once, type Subject, sensesOf } from './subject.ts';

/** Nothing where the arm has no block in use, or one that broke. */
const checksIn = once(({ dims, replica, inspection: { shared }, samples }: Subject) => {
  const { seed, params } = replica;
  const use = params.gate > 0 && shared.every((codes) => codes.every(Number.isFinite));
  const { labels } = samples.heldOut;
  return use
    ? probes.manipulationChecks(shared, dims.shared, labels, dims.classes, seed)
    : undefined;
});

const blank = (count: number): number[] => new Array(count).fill(Number.NaN);

/** Whether reallocation aligned the senses, and kept the class. */
export const manipulation = {
  refitAccuracy: (subject: Subject) => [checksIn(subject)?.refit ?? Number.NaN],
  classAccuracy: (subject: Subject) => checksIn(subject)?.ownClass ?? blank(sensesOf(subject)),
  classTransfer: (subject: Subject) => {
    const m = sensesOf(subject);
    const from = checksIn(subject)?.from;
    return from ? from.flatMap((row, i) => row.toSpliced(i, 1)) : blank(m * (m - 1));
  },
};
