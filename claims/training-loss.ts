import { activations, contribution, crossEntropy, logits } from '#probes/index.ts';
import type { Look } from '#session/study.ts';

/** Cross-entropy of the answer on the first training samples, all senses present, nats. */
export function trainingLoss({ head, reference, referenceLabels }: Look): number {
  const seen = reference.fused.map((codes, i) => contribution(head, i, codes));
  return crossEntropy(logits(head, activations(head, seen, reference.size)), referenceLabels);
}
