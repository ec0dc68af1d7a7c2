import type { Look } from '#session/study.ts';
import { checksOf } from '../checks.ts';
import type { Outcome } from './alignment.ts';

/** What the study reads at the end of a run; before it, nothing. Both probes take the same halves. */
export function observe(look: Look): Partial<Record<Outcome, number>> {
  if (!look.last) return {};
  const { read } = look;
  const { refit, ownClass, transfer } = checksOf(look);
  const mean = read('accuracyMean');
  return {
    refit,
    classStrong: ownClass[0],
    classSlow: ownClass[1],
    transfer,
    share: read('share')[1],
    slowMean: mean[2],
    slowSubstituted: read('accuracySubstituted')[2],
    strong: mean[1],
    both: read('accuracy')[0],
    entanglement: read('entanglement')[0],
    rank: read('rankA')[1],
  };
}
