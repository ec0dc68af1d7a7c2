import type { Recording } from '#lab-state/recording.ts';
import { controlId } from '#spec/index.ts';

/** By how much the control of a sense must be better before the sense is said to lack (our choice). */
export const LACKS = 0.15;

/** What a sense is worth alone in an arm, and in the network that was only ever shown it; accuracies. */
export interface Lack {
  readonly alone: number;
  readonly control: number;
  /** Which way to do without the others was the better one, where they differ. */
  readonly by?: 'mean' | 'substituted';
}

/**
 * A sense that answers far less alone than the network that has only this one: by the better of two ways to do
 * without the others, their mean and what is substituted. Nothing where it does not, or where it is not known.
 */
export function lackOf(recording: Recording, sense: number, arm: string): Lack | undefined {
  const [mean, substituted] = (['accuracyMean', 'accuracySubstituted'] as const).map(
    (field) => recording.band(arm, field, 1 << sense).mean,
  );
  const isMean = mean >= substituted || Number.isNaN(substituted);
  const alone = isMean ? mean : substituted;
  const control = recording.band(controlId(sense), 'accuracy').mean;
  if (!(control - alone >= LACKS)) return undefined;
  return { alone, control, by: mean === substituted ? undefined : isMean ? 'mean' : 'substituted' };
}
