import { Stream } from '#numeric/random.ts';
import { classProbes } from '#probes/class-probe.ts';
import { refittedDiscriminator } from '#probes/discriminator.ts';
import type { Look } from '#session/study.ts';
import type { Outcome } from './alignment.ts';

/** A fresh discriminator: two layers, 64 hidden, trained until its loss has long stopped falling. */
const REFIT = { hidden: 64, steps: 200, rate: 0.02, decay: 1e-4 };
const CLASS = { steps: 200, rate: 0.05, decay: 1e-3 };

/** What the study reads at the end of a run; before it, nothing. Both probes take the same halves. */
export function observe(look: Look): Partial<Record<Outcome, number>> {
  if (!look.last) return {};
  const { dims, heldOut, labels, seed, read } = look;
  const halves = () => {
    const stream = new Stream(seed, 'study-halves');
    return (size: number) => stream.permutation(size);
  };
  const draw = new Stream(seed, 'study-refit');
  const { own, transfer } = classProbes(heldOut.shared, dims.shared, labels, dims.classes, {
    ...CLASS,
    permutation: halves(),
  });
  const mean = read('accuracyMean');
  return {
    refit: refittedDiscriminator(heldOut.shared, dims.shared, {
      ...REFIT,
      normal: () => draw.normal(),
      permutation: halves(),
    }),
    classStrong: own[0],
    classSlow: own[1],
    transfer: (transfer[0][1] + transfer[1][0]) / 2,
    share: read('share')[1],
    slowMean: mean[2],
    slowSubstituted: read('accuracySubstituted')[2],
    strong: mean[1],
    both: read('accuracy')[0],
    entanglement: read('entanglement')[0],
    rank: read('rankA')[1],
  };
}
