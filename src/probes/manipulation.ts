import { Stream } from '#numeric/random.ts';
import { classProbes } from './class-probe.ts';
import { refittedDiscriminator } from './discriminator.ts';

/** A fresh discriminator: two layers, 64 hidden, trained until its loss has long stopped falling. */
const REFIT = { hidden: 64, steps: 200, rate: 0.02, decay: 1e-4 };
const CLASS = { steps: 200, rate: 0.05, decay: 1e-3 };

/** Whether the shared codes of the senses were brought together, and at what price. */
export interface ManipulationChecks {
  /** How often a fresh discriminator names the sense of a code: 1 / m where they are alike. */
  readonly refit: number;
  /** Per sense: accuracy of a linear probe of the class on its codes. */
  readonly ownClass: readonly number[];
  /** from[i][j]: accuracy of the probe of sense i on codes of sense j; i = j is its own. */
  readonly from: readonly (readonly number[])[];
  /** Mean accuracy of those probes on the codes of every other sense. */
  readonly transfer: number;
}

/**
 * Manipulation checks on held-out codes, each fitted to one half and asked about the other; all take the same
 * halves. Aligned means `refit` near chance while `ownClass` stays (science.md, section 9).
 *
 * @param codes g_i of each sense, N x columns; two senses or more.
 * @param labels N class indices. @param seed fixes the halves and the first weights.
 */
export function manipulationChecks(
  codes: readonly Float32Array[],
  columns: number,
  labels: Int32Array,
  classes: number,
  seed: number,
): ManipulationChecks {
  const halves = () => {
    const stream = new Stream(seed, 'study-halves');
    return (size: number) => stream.permutation(size);
  };
  const draw = new Stream(seed, 'study-refit');
  const { own, transfer: from } = classProbes(codes, columns, labels, classes, {
    ...CLASS,
    permutation: halves(),
  });
  const across = from.flatMap((row, i) => row.filter((_, j) => j !== i));
  return {
    refit: refittedDiscriminator(codes, columns, {
      ...REFIT,
      normal: () => draw.normal(),
      permutation: halves(),
    }),
    ownClass: own,
    from,
    transfer: across.reduce((sum, value) => sum + value, 0) / across.length,
  };
}
