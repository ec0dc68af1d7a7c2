import { conditionalUtilisation, shapley, shares } from '#probes/index.ts';

/** Where the columns of a tally lie: sums over rows of what is right, or of the loss, by set of senses. */
export class Columns {
  readonly senses: number;
  readonly sets: number;
  readonly rows = 0;
  /** Rows of the commonest class. */
  readonly commonest = 1;
  readonly mean = 2;
  readonly conflict: number;
  readonly loss: number;
  /** Per sense: the linear read-out and the small network. */
  readonly linear: number;
  readonly mlp: number;
  /** A head trained on all codes. */
  readonly joint: number;
  readonly size: number;

  constructor(senses: number) {
    this.senses = senses;
    this.sets = 2 ** senses;
    this.conflict = this.mean + this.sets;
    this.loss = this.conflict + this.sets;
    this.linear = this.loss + this.sets;
    this.mlp = this.linear + senses;
    this.joint = this.mlp + senses;
    this.size = this.joint + 1;
  }
}

/** What one set of rows, or a resample of them, says. Sets by bit mask; the empty one counts as chance. */
export interface Standing {
  readonly chance: number;
  readonly accuracy: Float64Array;
  readonly conflict: Float64Array;
  readonly linear: Float64Array;
  readonly mlp: Float64Array;
  readonly joint: number;
  /** Shares per sense, NaN where their sum is not positive. */
  readonly shares: Readonly<
    Record<'accuracy' | 'loss' | 'conflict' | 'drop' | 'utilisation', Float64Array>
  >;
}

/**
 * @param sums of the columns.
 * @param surprise of the label by how common classes are, nats: the loss of the empty set.
 */
export function standingOf(columns: Columns, sums: Float64Array, surprise: number): Standing {
  const { senses, sets } = columns;
  const every = sets - 1;
  const rate = (column: number) => sums[column] / sums[columns.rows];
  const all = (from: number, count: number) =>
    Float64Array.from({ length: count }, (_, k) => rate(from + k));
  const chance = rate(columns.commonest);
  const [accuracy, conflict, loss] = [columns.mean, columns.conflict, columns.loss].map((from) =>
    all(from, sets),
  );
  accuracy[0] = chance;
  conflict[0] = chance;
  const saved = loss.map((own, set) => (set === 0 ? 0 : surprise - own));
  const drop = Float64Array.from(
    { length: senses },
    (_, i) => conflict[every] - conflict[every & ~(1 << i)],
  );
  return {
    ...{ chance, accuracy, conflict, joint: rate(columns.joint) },
    linear: all(columns.linear, senses),
    mlp: all(columns.mlp, senses),
    shares: {
      accuracy: shares(shapley(accuracy, senses)),
      loss: shares(shapley(saved, senses)),
      conflict: shares(shapley(conflict, senses)),
      drop: shares(drop),
      utilisation: shares(conditionalUtilisation(accuracy, senses)),
    },
  };
}
