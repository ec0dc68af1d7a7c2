import { columnMeans, groupMeans, takeRows } from '#numeric/matrix.ts';
import { rowsByColumns } from '#numeric/products.ts';
import { Stream } from '#numeric/random.ts';
import { type Answer, activations, logits, logSoftmax } from '#probes/index.ts';
import type { GivenHead } from './contents/given-head.ts';
import { imbalanceOf } from './imbalance.ts';
import type { Rows } from './sample.ts';
import type { Columns } from './standing.ts';
import type { Tally } from './tally.ts';

type Parts = readonly Float64Array[];

const known = new WeakMap<GivenHead, WeakMap<Rows['codes'], Parts>>();

/**
 * What each sense adds to the neurons before the ReLU, rows x neurons: all that the head sees of it. Not to be
 * changed: the same rows are multiplied once, and some of them not again.
 */
export function partsOf(head: GivenHead, { codes, from }: Pick<Rows, 'codes' | 'from'>): Parts {
  const ofHead = known.get(head) ?? new WeakMap<Rows['codes'], Parts>();
  const whole = from && ofHead.get(from.codes);
  const nothing = new Float64Array(head.fusion);
  const parts =
    ofHead.get(codes) ??
    whole?.map((part) => takeRows(part, from?.places ?? [], head.fusion)) ??
    codes.map((code, i) => rowsByColumns(code, head.blocks[i], nothing));
  known.set(head, ofHead.set(codes, parts));
  return parts;
}

/** Logits of the head on these parts; a part of one row serves every row. */
export const logitsOf = (
  head: Answer,
  parts: readonly Float64Array[],
  size: number,
): Float64Array => logits(head, activations(head, parts, size));

/** The first of the largest of each row. */
export function answersOf(scores: ArrayLike<number>, classes: number): Int32Array {
  return Int32Array.from({ length: scores.length / classes }, (_, n) => {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (scores[n * classes + c] > scores[n * classes + best]) best = c;
    }
    return best;
  });
}

/** Heads that are run for the fill by another row, about, and bounds of draws of one for each row. */
const RUNS = 2 ** 16;
const MOST_DRAWS = 16;
const LEAST_DRAWS = 2;

/**
 * What stands for an absent sense: its mean. Where classes are far from equally common each counts alike, since the
 * mean of all would speak for the commonest.
 */
function coverOf(
  { fusion, classes }: GivenHead,
  part: Float64Array,
  { labels }: Rows,
): Float64Array {
  if (!imbalanceOf(labels, classes)) return columnMeans(part, fusion);
  const means = groupMeans(part, labels, fusion, classes);
  const known = Array.from({ length: classes }, (_, k) => k).filter(
    (k) => !Number.isNaN(means[k * fusion]),
  );
  return columnMeans(takeRows(means, known, fusion), fusion);
}

/**
 * Runs the head with every set of senses on held-out rows and counts what is right: absent senses at their mean,
 * and another held-out row's.
 */
export class SetScan {
  readonly #head: GivenHead;
  readonly #covers: readonly Float64Array[];
  readonly #pool: readonly Float64Array[];
  readonly #draws: number;

  /**
   * @param reference rows whose mean stands for an absent sense. @param pool rows that others are taken from.
   * @param rows how many will be counted in all.
   */
  constructor(head: GivenHead, reference: Rows, pool: Rows, rows: number) {
    const fair = Math.floor(RUNS / (rows * 2 ** head.blocks.length));
    this.#draws = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, fair));
    this.#head = head;
    this.#covers = partsOf(head, reference).map((part) => coverOf(head, part, reference));
    this.#pool = partsOf(head, pool);
  }

  /** @param counted some of the rows held out. @param places of them in `heldOut`. @param poolPlaces where in the pool each stands, if it does. */
  count(
    tally: Tally,
    columns: Columns,
    counted: Rows,
    places: ArrayLike<number>,
    poolPlaces?: (n: number) => number,
  ): void {
    const head = this.#head;
    const { labels, rows } = counted;
    const size = labels.length;
    const parts = partsOf(head, counted);
    const every = columns.sets - 1;
    const draws = this.#draws;
    const others = Array.from({ length: draws }, (_, draw) => {
      const chosen = this.#otherRows(rows, draw, poolPlaces);
      return this.#pool.map((part) => takeRows(part, chosen, head.fusion));
    });
    const seen = (set: number, fill: readonly Float64Array[]) =>
      parts.map((part, i) => (set & (1 << i) ? part : fill[i]));
    for (let set = 1; set <= every; set++) {
      const scores = logitsOf(head, seen(set, this.#covers), size);
      const answers = answersOf(scores, head.classes);
      const odds = logSoftmax(scores, head.classes);
      const right = Float64Array.from(labels, (label, n) => Number(answers[n] === label));
      for (let n = 0; n < size; n++) {
        tally.add(places[n], columns.mean + set, right[n]);
        tally.add(places[n], columns.loss + set, -odds[n * head.classes + labels[n]]);
      }
      for (const fill of set === every ? [] : others) {
        const swapped = answersOf(logitsOf(head, seen(set, fill), size), head.classes);
        for (let n = 0; n < size; n++) {
          tally.add(places[n], columns.conflict + set, Number(swapped[n] === labels[n]) / draws);
        }
      }
      if (set < every) continue;
      for (let n = 0; n < size; n++) tally.add(places[n], columns.conflict + set, right[n]);
    }
  }

  #otherRows(rows: Int32Array, draw: number, poolPlaces?: (n: number) => number): Int32Array {
    const size = this.#pool[0].length / this.#head.fusion;
    return rows.map((row, n) => {
      const other = new Stream(row, 'diagnosis-other-row', draw).below(size - 1);
      return other < (poolPlaces?.(n) ?? size) ? other : other + 1;
    });
  }
}
