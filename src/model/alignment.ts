import type { Network } from './network.ts';
import type { Ops } from './ops.ts';

/**
 * Weights of the forms of alignment that do not reverse a gradient, each replica x 1 x 1; absent where no
 * replica uses one.
 */
export interface Alignment<T> {
  readonly confusion?: T;
  readonly noise?: T;
  readonly mmd?: T;
}

/** What alignment needs of a minibatch. */
export interface AlignmentDraws<T> {
  /** Every modality as likely as any other: 1 x 1 x m. */
  readonly anyone: T;
  /** Per modality: standard normals, replica x sample x shared. */
  readonly directions: readonly T[];
}

/**
 * The forms of alignment of `science.md` section 9 but `reverse`, as terms of the objective. They act on what
 * is behind g, encoders and h; the discriminator itself learns nothing from them.
 *
 *   confusion sum CE(psi(g_i), uniform)
 * + noise     sum CE(psi(turned(g_i)), uniform)    the same pull in a random direction, a control
 * + mmd       sum MMD^2(g_i, g_j) over i < j       no discriminator
 */
export function alignmentTerms<T>(
  ops: Ops<T>,
  judge: Network<T>,
  shared: readonly T[],
  { confusion, noise, mmd }: Alignment<T>,
  draws: AlignmentDraws<T>,
): T[] {
  const evenly = (g: T) => ops.crossEntropy(judge.mlp('discriminator', g), draws.anyone);
  const confused = confusion ? shared.map((g) => ops.mul(confusion, evenly(g))) : [];
  const disturbed = noise
    ? shared.map((g, i) => ops.mul(noise, evenly(ops.turnGradient(g, draws.directions[i]))))
    : [];
  const apart = mmd
    ? shared.flatMap((g, i) =>
        shared.slice(i + 1).map((other) => ops.mul(mmd, ops.discrepancy(g, other))),
      )
    : [];
  return [...confused, ...disturbed, ...apart];
}
