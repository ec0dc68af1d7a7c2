import type { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';

/** Points of one curve. */
const POINTS = 40;

/** Share of the answer of each modality in the live arm, or else the first one, mean of its seeds, evenly over the run. */
export function curvesOf(recording: Recording): number[][] {
  const arms = recording.info.replicas.map(({ arm }) => arm);
  const shown = arms.includes(LIVE) ? LIVE : arms[0];
  return recording.info.modalities.map((_, modality) => {
    const means = recording.history(shown, 'share', modality).map(({ mean }) => mean);
    if (means.length <= POINTS) return means;
    const last = means.length - 1;
    return Array.from({ length: POINTS }, (_, k) => means[Math.round((k * last) / (POINTS - 1))]);
  });
}
