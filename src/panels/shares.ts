import type { BandPoint } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { Scene } from './panel.ts';

/** Accuracy above chance from which shares are shown; below, they share out rounding and luck. */
export const SHARED_FROM = 0.05;

/** Nats below guessing from which shares of the loss are shown. */
export const SAVED_FROM = 0.05;

/** The ways in which shares are measured that sum to 1, and the fields that hold them. */
export const SHARE_FIELDS = {
  accuracy: { share: 'share', value: 'shapley' },
  loss: { share: 'shareLoss', value: 'shapleyLoss' },
  conflict: { share: 'shareResampled', value: 'shapleyResampled' },
} as const satisfies Record<string, { share: Field; value: Field }>;

export type ShareMeasure = keyof typeof SHARE_FIELDS;

/** Whether there is anything to share out, at every measurement. */
export function sharedOut(
  recording: Recording,
  arm: string,
  measure: ShareMeasure,
): readonly boolean[] {
  const { value } = SHARE_FIELDS[measure];
  const values = recording.info.modalities.map((_, i) => recording.history(arm, value, i));
  const least = measure === 'loss' ? SAVED_FROM : SHARED_FROM;
  return recording.steps.map((_, k) => values.reduce((sum, own) => sum + own[k].mean, 0) >= least);
}

/** Share of a modality over time; unknown while there is hardly anything to share out. */
export function shareHistory(
  recording: Recording,
  arm: string,
  modality: number,
  measure: ShareMeasure = 'accuracy',
): readonly BandPoint[] {
  return recording.derive(`shown share ${measure} ${arm} ${modality}`, () => {
    const known = sharedOut(recording, arm, measure);
    return recording.history(arm, SHARE_FIELDS[measure].share, modality).map((point, k) => {
      return known[k] ? point : { ...point, low: Number.NaN, mean: Number.NaN, high: Number.NaN };
    });
  });
}

/** The same at the step that is shown, or nothing before the first measurement. */
export function shareAt(
  scene: Pick<Scene, 'recording' | 'at'>,
  arm: string,
  modality: number,
  measure: ShareMeasure = 'accuracy',
): BandPoint | undefined {
  if (!scene.recording) return undefined;
  const history = shareHistory(scene.recording, arm, modality, measure);
  return history.findLast(({ step }) => step <= scene.at);
}

/** Of a pinned run, the share of its last sense. */
export const lastShare = (measure?: ShareMeasure) => (recording: Recording, arm: string) =>
  shareHistory(recording, arm, recording.info.modalities.length - 1, measure);
