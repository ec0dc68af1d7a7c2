import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { around } from '#cli/around.ts';
import { openSet, type SetHeader } from '#data/packed-rows.ts';
import type { ReadySet } from '#data/packed-set.ts';
import { Stream } from '#numeric/random.ts';
import { PACKED_NOISE, type RunParams } from '#spec/index.ts';
import { type OneLayer, oneLayer, type Rows } from './one-layer.ts';

/** In what a measurement departs from the protocol. */
export interface Variant {
  /** How often the split is drawn again, whole groups at random; a seed each. */
  readonly splits?: number;
  /** Pictures are drawn this small, in the middle of a frame of their size. */
  readonly side?: number;
  /** Noise is drawn anew for every batch and for the test, as the lab does. */
  readonly anew?: true;
}

/** The study's way: all senses side by side into one hidden layer, noise drawn once for every sample. */
export interface Protocol {
  readonly hidden: number;
  readonly epochs: number;
  readonly seeds: number;
}

export interface ProtocolSet extends ReadySet {
  readonly groups?: readonly number[];
}

/** A set as the study had it: what a sample lacks is empty, and not the mean. */
export async function openForStudy(root: string, id: string): Promise<ProtocolSet> {
  const set = await openSet(id, around.load);
  const path = join(root, `public/data/${id}/${id}.json`);
  const header: SetHeader & { groups?: number[] } = JSON.parse(readFileSync(path, 'utf8'));
  header.senses.forEach(({ missing = [], inputs }, i) => {
    const { values } = set.senses[i];
    const empty = values.reduce((least, value) => Math.min(least, value));
    for (const row of missing) values.fill(empty, row * inputs, (row + 1) * inputs);
  });
  return { ...set, groups: header.groups };
}

/** Rows in the order of a split that is drawn again: whole groups until as many are held out. */
function orderOf({ labels, groups = [], test }: ProtocolSet, split: number | undefined) {
  const rows = Array.from(labels.keys());
  if (split === undefined) return { order: rows, train: labels.length - test };
  const members = new Map<number, number[]>();
  for (const row of rows) members.set(groups[row], [...(members.get(groups[row]) ?? []), row]);
  const lists = [...members.values()];
  const held = new Set<number>();
  for (const k of new Stream(split, 'split').permutation(lists.length)) {
    if (held.size + lists[k].length <= test) for (const row of lists[k]) held.add(row);
  }
  const trained = rows.filter((row) => !held.has(row));
  return { order: [...trained, ...held], train: trained.length };
}

/** A picture of rows x columns drawn on `side` of its rows, the rest empty: each cell by the area it covers. */
export function drawnSmaller(
  picture: Float32Array,
  [rows, columns]: readonly [number, number],
  side: number,
): Float32Array {
  const empty = Math.min(...picture);
  const result = new Float32Array(picture.length).fill(empty);
  const margin = (rows - side) >> 1;
  const parts = (at: number, size: number) =>
    Array.from({ length: size }, (_, k) => {
      const [from, to] = [(at * size) / side, ((at + 1) * size) / side];
      return Math.max(0, Math.min(to, k + 1) - Math.max(from, k)) / (to - from);
    });
  for (let r = 0; r < side; r++) {
    const down = parts(r, rows);
    for (let c = 0; c < side; c++) {
      const across = parts(c, columns);
      let sum = 0;
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns && down[y] > 0; x++) {
          sum += down[y] * across[x] * picture[y * columns + x];
        }
      }
      result[(r + margin) * columns + c + margin] = sum;
    }
  }
  return result;
}

/** What noise a run gives each number of some senses. */
const deviationsOf = (set: ProtocolSet, places: readonly number[], noise: Partial<RunParams>) =>
  places.flatMap((i) =>
    Array.from({ length: set.senses[i].inputs }, () => Number(noise[PACKED_NOISE[i]] ?? 0)),
  );

function sideBySide(
  set: ProtocolSet,
  places: readonly number[],
  { order, train }: ReturnType<typeof orderOf>,
  side: number | undefined,
): Rows {
  const columns = places.reduce((sum, i) => sum + set.senses[i].inputs, 0);
  const values = new Float64Array(order.length * columns);
  order.forEach((row, n) => {
    let at = n * columns;
    for (const i of places) {
      const { inputs, shape, values: all } = set.senses[i];
      const own = all.subarray(row * inputs, (row + 1) * inputs);
      values.set(side && shape ? drawnSmaller(own, shape, side) : own, at);
      at += inputs;
    }
  });
  const labels = Int32Array.from(order, (row) => set.labels[row]);
  return { values, columns, labels, train, classes: set.classes.length };
}

/** Accuracies by the protocol or one of its variants, one a seed or a split. */
export function byProtocol(
  set: ProtocolSet,
  { hidden, epochs, seeds }: Protocol,
  { senses, noise }: { readonly senses: readonly string[]; readonly noise: Partial<RunParams> },
  { splits, side, anew }: Variant = {},
): number[] {
  const places = set.senses.flatMap(({ id }, i) => (senses.includes(id) ? [i] : []));
  const deviations = deviationsOf(set, places, noise);
  return Array.from({ length: splits ?? seeds }, (_, k) => {
    const seed = k + 1;
    const rows = sideBySide(set, places, orderOf(set, splits && seed), side);
    const task: OneLayer = { hidden, epochs, seed };
    if (anew) return oneLayer(rows, { ...task, anew: deviations });
    const stream = new Stream(seed, 'study-noise');
    for (let k = 0; k < rows.values.length; k++) {
      const sd = deviations[k % rows.columns];
      if (sd > 0) rows.values[k] += sd * stream.normal();
    }
    return oneLayer(rows, task);
  });
}
