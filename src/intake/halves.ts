import { Stream } from '#numeric/random.ts';

/** Rows that have to be held out: measurements are taken on no fewer. */
export const LEAST_HELD_OUT = 32;
/** Part of the rows that is held out, where no column says which. */
const HELD_OUT = 0.2;

const TRAINED = /^(0|train|training|fit|learn)$/i;
const HELD = /^(1|2|test|testing|held[ _-]?out|val|valid|validation|dev|eval)$/i;

/** Which rows are held out (1), trained on (0) or neither (-1), and what stands in a column that does not say. */
export interface Halves {
  readonly held: Int8Array;
  /** Values of a column that name no half; their rows are left out. */
  readonly unknown: readonly string[];
}

/** Halves as a column gives them: "train" or 0, and "test", "validation" or 1. A name such as "is_train" turns yes and no. */
export function givenHalves(name: string, texts: readonly string[]): Halves {
  const turned = /train/i.test(name);
  const unknown = new Set<string>();
  const held = Int8Array.from(texts, (text) => {
    const word = text.trim();
    if (/^(true|yes)$/i.test(word) || (turned && word === '1')) return turned ? 0 : 1;
    if (/^(false|no)$/i.test(word) || (turned && word === '0')) return turned ? 1 : 0;
    if (TRAINED.test(word)) return 0;
    if (HELD.test(word)) return 1;
    unknown.add(word);
    return -1;
  });
  return { held, unknown: [...unknown] };
}

/**
 * A fifth of the rows, no fewer than can be measured on, drawn by a fixed seed. Rows of one key stay together.
 *
 * @param keys of every row: its group, or what stands in it.
 */
export function drawnHalves(keys: ArrayLike<number>): Halves {
  const units = new Map<number, number[]>();
  for (let row = 0; row < keys.length; row++) {
    const unit = units.get(keys[row]);
    if (unit) unit.push(row);
    else units.set(keys[row], [row]);
  }
  const lists = [...units.values()];
  const wanted = Math.max(LEAST_HELD_OUT, Math.round(HELD_OUT * keys.length));
  const held = new Int8Array(keys.length);
  let count = 0;
  for (const unit of new Stream(0, 'own-split').permutation(lists.length)) {
    if (count >= wanted) break;
    for (const row of lists[unit]) held[row] = 1;
    count += lists[unit].length;
  }
  return { held, unknown: [] };
}
