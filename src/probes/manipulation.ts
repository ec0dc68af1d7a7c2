import { Stream } from '#numeric/random.ts';
import { classProbes } from './class-probe.ts';
import { refittedDiscriminator } from './discriminator.ts';

/** A fresh discriminator: two layers, trained until its loss has long stopped falling. */
const REFIT = { hidden: 64, steps: 200, rate: 0.02, decay: 1e-4 };
const CLASS = { steps: 200, rate: 0.05, decay: 1e-3 };

export interface ManipulationChecks {
  /** How often a discriminator fitted from scratch names the sense of a code; 1 / m is chance. */
  readonly refit: number;
  /** Per sense: how often a linear probe names the class. */
  readonly own: readonly number[];
  /** transfer[i][j]: the probe of sense i asked about codes of sense j; i = j is `own`. */
  readonly transfer: readonly (readonly number[])[];
}

/**
 * Whether reallocation did to the shared codes what it is for: senses are aligned where a fresh discriminator
 * is near chance **while** class probes stay. All probes are fitted to the same half of the samples and asked
 * about the other; halves and first weights follow from the seed.
 *
 * @param codes g_i of each sense, N x columns; N of at least 2. @param labels N class indices.
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
  return {
    refit: refittedDiscriminator(codes, columns, {
      ...REFIT,
      normal: () => draw.normal(),
      permutation: halves(),
    }),
    ...classProbes(codes, columns, labels, classes, { ...CLASS, permutation: halves() }),
  };
}
