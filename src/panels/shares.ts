import type { BandPoint } from '#charts/types.ts';
import type { Recording } from '#store/recording.ts';
import type { Scene } from './panel.ts';

/** Accuracy above chance from which shares are shown; below, they share out rounding and luck. */
export const SHARED_FROM = 0.05;

/** Shapley share of a modality over time; unknown while the arm hardly beats chance. */
export function shareHistory(
  recording: Recording,
  arm: string,
  modality: number,
): readonly BandPoint[] {
  return recording.derive(`shown share ${arm} ${modality}`, () => {
    const chance = 1 / recording.info.classes.length;
    const accuracy = recording.history(arm, 'accuracy');
    return recording.history(arm, 'share', modality).map((point, k) => {
      const known = accuracy[k].mean - chance >= SHARED_FROM;
      return known ? point : { ...point, low: Number.NaN, mean: Number.NaN, high: Number.NaN };
    });
  });
}

/** The same at the step that is shown, or nothing before the first measurement. */
export function shareAt(scene: Scene, arm: string, modality: number): BandPoint | undefined {
  if (!scene.recording) return undefined;
  return shareHistory(scene.recording, arm, modality).findLast(({ step }) => step <= scene.at);
}
