import type { Input } from './assemble.ts';

/** Rows in which a label is looked for. */
const LOOKED_AT = 4096;

/**
 * How many held-out rows stand among the training rows, too; different rows in all, rows that are looked at, and what
 * part of the training rows differ: where few do, as of a handful of yes and no, a repetition says nothing.
 */
export function repeated(
  keys: Float64Array,
  train: number,
  lacks: (row: number) => boolean = () => false,
): { both: number; distinct: number; rows: number; differ: number } {
  const trained = new Set<number>();
  const all = new Set<number>();
  let [both, rows, taught] = [0, 0, 0];
  for (const [row, key] of keys.entries()) {
    if (lacks(row)) continue;
    rows++;
    all.add(key);
    if (row < train) {
      taught++;
      trained.add(key);
    } else if (trained.has(key)) {
      both++;
    }
  }
  return { both, distinct: all.size, rows, differ: trained.size / taught };
}

/** How many groups have rows in both halves. */
export function groupsInBoth(groups: Int32Array, train: number): number {
  const trained = new Set(groups.subarray(0, train));
  return [...new Set(groups.subarray(train))].filter((group) => trained.has(group)).length;
}

/** Different values of a column that may each stand for a class. */
const FEW_VALUES = 64;

interface Pair {
  readonly value: number;
  readonly label: number;
}

/** Whether no value has rows of two classes, and values are few beside the rows. */
function isCode(pairs: readonly Pair[]): boolean {
  const labels = new Map<number, number>();
  for (const { value, label } of pairs) {
    if ((labels.get(value) ?? label) !== label) return false;
    labels.set(value, label);
    if (labels.size > Math.min(FEW_VALUES, pairs.length / 8)) return false;
  }
  return true;
}

/** Whether thresholds tell the classes apart: their values, from the lowest to the highest, do not overlap. */
function isDivided(pairs: readonly Pair[]): boolean {
  const ranges = new Map<number, { low: number; high: number }>();
  for (const { value, label } of pairs) {
    const own = ranges.get(label);
    if (!own) ranges.set(label, { low: value, high: value });
    else {
      own.low = Math.min(own.low, value);
      own.high = Math.max(own.high, value);
    }
  }
  const sorted = [...ranges.values()].sort((a, b) => a.low - b.low);
  return sorted.every(({ low }, k) => k === 0 || sorted[k - 1].high < low);
}

/** Whether numbers, NaN where there is none, tell the label by themselves. */
function tells(numberOf: (row: number) => number, labels: Int32Array, classes: number): boolean {
  const step = Math.max(1, Math.floor(labels.length / LOOKED_AT));
  const pairs: Pair[] = [];
  for (let row = 0; row < labels.length; row += step) {
    const value = numberOf(row);
    if (!Number.isNaN(value)) pairs.push({ value, label: labels[row] });
  }
  const met = new Set(pairs.map(({ label }) => label)).size;
  if (met < classes || pairs.length <= 2 * classes) return false;
  return isCode(pairs) || isDivided(pairs);
}

/**
 * The items of a sense in which the label hides: a column that tells it by a threshold or as a code, or words of
 * which each stands for one class.
 */
export function hidingLabel(
  { values, inputs }: { readonly values: Float32Array; readonly inputs: number },
  columns: readonly Input[],
  labels: Int32Array,
  classes: number,
): number[] {
  const at = (row: number, column: number) => values[row * inputs + column];
  const alone = columns.flatMap(({ item }, column) =>
    tells((row) => at(row, column), labels, classes) ? [item] : [],
  );
  const worded = new Map<number, number[]>();
  for (const [column, { item, word }] of columns.entries()) {
    if (word !== undefined) worded.set(item, [...(worded.get(item) ?? []), column]);
  }
  const together = [...worded].flatMap(([item, own]) => {
    const numberOf = (row: number) => {
      const found = own.findIndex((column) => at(row, column) === 1);
      return found < 0 ? Number.NaN : found;
    };
    const single = own.length <= FEW_VALUES;
    return single && tells(numberOf, labels, classes) ? [item] : [];
  });
  return [...new Set([...alone, ...together])].sort((a, b) => a - b);
}
