import type { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';

/** One of the tests of the challenge: a sense is missing, or says what belongs to another sample. */
export interface Tried {
  readonly what: 'missing' | 'lies';
  readonly sense: number;
  /** Part of held-out samples that are right all the same, mean over seeds. */
  readonly right: number;
}

/** Bands as people count them: in the data the second infrared one comes before the first. */
const BANDS = ['green', 'red', 'near', 'far'];

/** Every sense missing once, its mean in its place, and lying once. */
export function triedOf(recording: Recording, arm: string = LIVE, step?: number): Tried[] {
  const { modalities } = recording.info;
  const { length } = modalities;
  const full = (1 << length) - 1;
  const right = (field: 'accuracyMean' | 'accuracyResampled', sense: number) =>
    recording.band(arm, field, full & ~(1 << sense), step).mean;
  const place = (sense: number) => {
    const band = BANDS.indexOf(modalities[sense].id);
    return band >= 0 ? band : sense;
  };
  const senses = Array.from({ length }, (_, sense) => sense).sort((a, b) => place(a) - place(b));
  return senses.flatMap((sense): Tried[] => [
    { what: 'missing', sense, right: right('accuracyMean', sense) },
    { what: 'lies', sense, right: right('accuracyResampled', sense) },
  ]);
}

/** The worst of the tests, 0 to 1. */
export const scoreOf = (recording: Recording, arm: string = LIVE, step?: number): number =>
  Math.min(...triedOf(recording, arm, step).map(({ right }) => right));
