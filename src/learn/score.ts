import type { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';

/** One of the tests of the challenge: a sense is missing, or says what belongs to another sample. */
export interface Tried {
  readonly what: 'missing' | 'lies';
  readonly sense: number;
  /** Part of held-out samples that are right all the same, mean over seeds. */
  readonly right: number;
}

/** Every sense missing once, its mean in its place, and lying once. */
export function triedOf(recording: Recording, arm: string = LIVE, step?: number): Tried[] {
  const { length } = recording.info.modalities;
  const full = (1 << length) - 1;
  const right = (field: 'accuracyMean' | 'accuracyResampled', sense: number) =>
    recording.band(arm, field, full & ~(1 << sense), step).mean;
  return Array.from({ length }, (_, sense): Tried[] => [
    { what: 'missing', sense, right: right('accuracyMean', sense) },
    { what: 'lies', sense, right: right('accuracyResampled', sense) },
  ]).flat();
}

/** The worst of the tests, 0 to 1. */
export const scoreOf = (recording: Recording, arm: string = LIVE, step?: number): number =>
  Math.min(...triedOf(recording, arm, step).map(({ right }) => right));
