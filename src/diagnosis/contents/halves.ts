import { rowsOf } from '#files/arrays.ts';
import { told } from '#files/told.ts';
import { oneNumberARow } from './labels.ts';
import { type NamedArrays, readNumbers } from './named-arrays.ts';

/** Which rows are measured, and which controls are trained on. */
export interface Halves {
  /** Rows by number, ascending. Without a split both are all rows. */
  readonly heldOut: Int32Array;
  readonly training: Int32Array;
  readonly split: boolean;
  /** Group of each row, from 0, or nothing. */
  readonly groups: Int32Array | undefined;
  /** Groups that stand in both halves, and their rows held out, which are left out. */
  readonly shared: { readonly groups: number; readonly rows: number };
}

/** Reads `split` and `groups`. @throws FileError if they do not fit, or leave too little apart. */
export async function readHalves(arrays: NamedArrays, rows: number): Promise<Halves> {
  const groups = await readGroups(arrays, rows);
  const split = await readSplit(arrays, rows);
  const every = Int32Array.from({ length: rows }, (_, n) => n);
  if (!split) {
    const shared = { groups: 0, rows: 0 };
    return { heldOut: every, training: every, split: false, groups, shared };
  }
  const training = every.filter((n) => split[n] === 0);
  const asked = every.filter((n) => split[n] === 1);
  for (const [half, problem, number] of [
    [training, 'it leaves no training rows', 0],
    [asked, 'it leaves no held-out rows', 1],
  ] as const) {
    if (half.length > 0) continue;
    const remedy = told`mark some rows with ${number}, or leave \`split\` out`;
    throw arrays.refusal(problem, remedy, { array: 'split' });
  }
  if (!groups) {
    const shared = { groups: 0, rows: 0 };
    return { heldOut: asked, training, split: true, groups, shared };
  }
  const trained = new Set(Array.from(training, (n) => groups[n]));
  const heldOut = asked.filter((n) => !trained.has(groups[n]));
  const leaking = asked.filter((n) => trained.has(groups[n]));
  const shared = {
    groups: new Set(Array.from(leaking, (n) => groups[n])).size,
    rows: leaking.length,
  };
  if (heldOut.length < leaking.length) {
    const problem = told`${shared.groups} groups stand in both halves, with ${shared.rows} of ${asked.length} held-out rows`;
    const remedy = 'split by group, so that every group is in one half';
    throw arrays.refusal(problem, remedy, { array: 'groups' });
  }
  return { heldOut, training, split: true, groups, shared };
}

function checkRows(arrays: NamedArrays, name: string, found: number, rows: number): void {
  if (found === rows) return;
  const problem = told`it has ${found} rows, and labels ${rows}`;
  throw arrays.refusal(problem, 'save both for the same rows, in one order', { array: name });
}

async function readSplit(arrays: NamedArrays, rows: number): Promise<Float64Array | undefined> {
  const array = arrays.find('split');
  if (!array) return undefined;
  oneNumberARow(arrays, array);
  checkRows(arrays, 'split', rowsOf(array.shape), rows);
  const remedy = 'write 0 for training rows and 1 for held-out rows';
  if (array.type === 'text') {
    throw arrays.refusal('it holds text', remedy, { array: 'split' });
  }
  const split = await readNumbers(arrays, array);
  const wrong = split.findIndex((value) => value !== 0 && value !== 1);
  if (wrong < 0) return split;
  throw arrays.refusal(told`${split[wrong]} is neither 0 nor 1`, remedy, {
    ...{ array: 'split', row: wrong + 1 },
  });
}

async function readGroups(arrays: NamedArrays, rows: number): Promise<Int32Array | undefined> {
  const array = arrays.find('groups');
  if (!array) return undefined;
  const size = oneNumberARow(arrays, array);
  checkRows(arrays, 'groups', size, rows);
  const values: ArrayLike<string | number> =
    array.type === 'text' ? await array.text(0, size) : await readNumbers(arrays, array);
  const places = new Map<string | number, number>();
  return Int32Array.from({ length: rows }, (_, n) => {
    const place = places.get(values[n]) ?? places.size;
    places.set(values[n], place);
    return place;
  });
}
