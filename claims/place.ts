import type { Trial } from '#sweep/trial.ts';

/** One setting of a search: a method and its control, alike but for what the method adds. */
export interface Place {
  /** What is changed from the defaults, in words. */
  readonly setting: string;
  readonly method: Trial;
  readonly control: Trial;
  /** Index of the sense that is watched: the last. */
  readonly sense: number;
}

export const place = (setting: string, method: Trial, control: Trial): Place => ({
  setting,
  method,
  control,
  sense: method.run.modalities - 1,
});
