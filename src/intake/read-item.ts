import type { Item } from './item.ts';
import type { Pace } from './pace.ts';
import type { RowKeys } from './row-keys.ts';

/** Numbers, or rows of words, that are read at once. */
const AT_ONCE = 1 << 18;

/** All words of an item. */
export async function textsOf(item: Item, pace: Pace): Promise<string[]> {
  const all: string[] = [];
  for (let from = 0; from < item.rows; from += AT_ONCE) {
    const to = Math.min(item.rows, from + AT_ONCE);
    for (const text of await item.text(from, to)) all.push(text.trim());
    await pace.go(to - from);
  }
  return all;
}

/** Numbers of one item for the rows that are kept, one after the other; NaN where there is none. */
export async function readNumbers(
  item: Item,
  kept: Int32Array,
  shifted: boolean,
  keys: RowKeys,
  pace: Pace,
): Promise<{ values: Float32Array; missing: number; beyond: number }> {
  const { width, rows } = item;
  const values = new Float32Array(kept.length * width);
  let [row, missing, beyond] = [0, 0, 0];
  let first: number | undefined;
  const step = Math.max(1, Math.floor(AT_ONCE / width));
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const read = await item.numbers(from, to);
    for (; row < kept.length && kept[row] < to; row++) {
      for (let k = 0; k < width; k++) {
        const value = read[(kept[row] - from) * width + k];
        keys.addNumber(row, value);
        if (shifted && first === undefined && Number.isFinite(value)) first = value;
        const stored = Math.fround(value - (first ?? 0));
        if (Number.isFinite(stored)) values[row * width + k] = stored;
        else {
          values[row * width + k] = Number.NaN;
          missing++;
          if (!Number.isNaN(value)) beyond++;
        }
      }
    }
    await pace.go((to - from) * width);
  }
  return { values, missing, beyond };
}
