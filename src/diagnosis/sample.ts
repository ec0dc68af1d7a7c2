import { takeRows } from '#numeric/matrix.ts';
import { Stream } from '#numeric/random.ts';
import type { Contents } from './contents/contents.ts';
import { readRows } from './contents/named-arrays.ts';

/** Rows and numbers that are held in memory of each half at most. */
const MOST_ROWS = 4096;
const MOST_NUMBERS = 2 ** 22;

/** Some rows of one half, in memory. */
export interface Rows {
  /** Their numbers in the file, ascending. */
  readonly rows: Int32Array;
  readonly labels: Int32Array;
  /** Per sense rows x width. */
  readonly codes: readonly Float64Array[];
  /** Where they were taken from, if they are some of other rows. */
  readonly from?: { readonly codes: readonly Float64Array[]; readonly places: Int32Array };
}

export interface Sample {
  readonly heldOut: Rows;
  readonly training: Rows;
  /** Whether these are all rows there are. */
  readonly whole: boolean;
}

/** Random rows of both halves; without a split the same ones stand for both. */
export async function takeSample(contents: Contents): Promise<Sample> {
  const { senses, heldOut, training, split } = contents;
  const wide = senses.reduce((sum, { width }) => sum + width, 0);
  const most = Math.max(64, Math.min(MOST_ROWS, Math.floor(MOST_NUMBERS / wide)));
  const take = async (rows: Int32Array, name: string): Promise<Rows> => {
    const chosen = someOf(rows, most, name);
    const codes: Float64Array[] = [];
    for (const { codes: array } of senses) {
      codes.push(await readRows(contents.arrays, array, chosen));
    }
    return { rows: chosen, labels: chosen.map((row) => contents.labels[row]), codes };
  };
  const asked = await take(heldOut, 'held-out');
  const known = split ? await take(training, 'training') : asked;
  const whole = asked.rows.length === heldOut.length && known.rows.length === training.length;
  return { heldOut: asked, training: known, whole };
}

/** At most so many of these, drawn without replacement, in their order. */
function someOf(rows: Int32Array, most: number, name: string): Int32Array {
  if (rows.length <= most) return rows;
  const order = new Stream(0, `diagnosis-${name}`).permutation(rows.length);
  return order
    .subarray(0, most)
    .map((k) => rows[k])
    .sort();
}

/** The rows of a list at these places. */
export function rowsAt(
  { rows, labels, codes }: Rows,
  places: Int32Array,
  widths: readonly number[],
): Rows {
  return {
    rows: places.map((k) => rows[k]),
    labels: places.map((k) => labels[k]),
    codes: codes.map((code, i) => takeRows(code, places, widths[i])),
    from: { codes, places },
  };
}
