/** A part of the samples, and who knows their class: any one of some senses, or only all of them together. */
export interface Part {
  readonly kind: 'redundant' | 'unique' | 'synergistic';
  /** Bit mask of the senses that it is about. */
  readonly senses: number;
  /** Of all samples, 0 to 1. */
  readonly share: number;
}

/** Whether the senses of a bit mask, put together, know the class of the samples of a part. */
const knows = (set: number, { kind, senses }: Part): boolean =>
  kind === 'synergistic' ? (set & senses) === senses : (set & senses) !== 0;

/** The share of samples whose class a set of senses knows; of the others it knows nothing. */
export const knownShare = (parts: readonly Part[], set: number): number =>
  Math.min(
    1,
    parts.reduce((sum, part) => (knows(set, part) ? sum + part.share : sum), 0),
  );

/** The best accuracy that anybody has from a set of senses: of what it does not know it can only guess. */
export function bestAccuracy(parts: readonly Part[], classes: number, set: number): number {
  const known = knownShare(parts, set);
  return known + (1 - known) / classes;
}
