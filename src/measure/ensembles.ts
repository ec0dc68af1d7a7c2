import type { Replica } from '#engine/trainer.ts';
import * as probes from '#probes/index.ts';

/** A replica and its logits on its seed's held-out samples, N x C. */
export interface Voter extends Replica {
  readonly logits: ArrayLike<number>;
}

/**
 * Accuracy of the ensemble of unimodal controls for every subset of modalities, bit i for modality i: the mean
 * of the softmaxes of those that are present. None present: chance; NaN where a control is missing.
 *
 * @param voters replicas on one seed. @param labels of its held-out samples.
 */
export function ensembleAccuracies(
  voters: readonly Voter[],
  labels: Int32Array,
  modalities: number,
  classes: number,
): Float64Array {
  const controls = Array.from({ length: modalities }, (_, i) =>
    voters.find(({ params }) => params.only === 1 << i),
  );
  return Float64Array.from({ length: 2 ** modalities }, (_, mask) => {
    if (mask === 0) return 1 / classes;
    const asked = controls.filter((_control, i) => mask & (1 << i));
    const present = asked.filter((control) => control !== undefined);
    if (present.length < asked.length) return Number.NaN;
    const scores = present.map(({ logits }) => logits);
    return probes.ensemble(scores, labels).accuracy;
  });
}
