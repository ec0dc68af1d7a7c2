import { type Training, trainClassifier } from './classifier.ts';
import { cutInHalf, halvesOf } from './halves.ts';
import { accuracy } from './head.ts';

/** How much of the class codes carry, and whether the senses say it in one language. */
export interface ClassProbes {
  /** Per sense: accuracy of a linear probe fitted to one half of its codes and asked about the other. */
  readonly own: readonly number[];
  /** transfer[i][j]: the probe fitted to codes of sense i, asked about those of sense j; i = j is `own`. */
  readonly transfer: readonly (readonly number[])[];
}

/**
 * Linear probes of the class on codes of every sense, read on the sense itself and on the others. Chance is
 * the rate of the commonest class. Senses are aligned where a fresh discriminator cannot tell them apart
 * **while** these stay; codes that lost the class are alike, too.
 *
 * Probes are softmax regression; the codes they are asked about are standardised as those they were fitted
 * to, so a shift or a scale between senses counts against transfer.
 *
 * @param codes g_i of each sense, N x columns. @param labels N class indices.
 * @param permutation a random order of the samples; take the one of the refitted discriminator.
 */
export function classProbes(
  codes: readonly ArrayLike<number>[],
  columns: number,
  labels: Int32Array,
  classes: number,
  {
    permutation,
    ...training
  }: Omit<Training, 'hidden' | 'normal'> & {
    readonly permutation: (size: number) => Int32Array;
  },
): ClassProbes {
  const cut = cutInHalf(permutation(labels.length));
  const halves = codes.map((own) => halvesOf(own, columns, cut));
  const [known, asked] = [cut.fitted, cut.asked].map((rows) => rows.map((row) => labels[row]));
  const transfer = halves.map(({ fitted }) => {
    const probe = trainClassifier({
      ...training,
      hidden: 0,
      normal: () => 0,
      inputs: fitted,
      columns,
      labels: known,
      classes,
    });
    return halves.map((other) => accuracy(probe.logits(other.asked), asked));
  });
  return { own: transfer.map((row, i) => row[i]), transfer };
}
