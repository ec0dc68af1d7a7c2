import { rowsOf, type StoredArray } from '#files/arrays.ts';
import { told } from '#files/told.ts';
import { type NamedArrays, readNumbers, shapeWords } from './named-arrays.ts';

export interface Labels {
  /** Class of each row. */
  readonly labels: Int32Array;
  /** Names of the classes, in the order of the head's outputs. */
  readonly classes: readonly string[];
  /** Whether names were matched to outputs by their alphabetical order, which nobody said. */
  readonly byAlphabet: boolean;
}

const LABELS_REMEDY = 'add the class of every row, N whole numbers from 0 or N words';
const ORDER_REMEDY = 'add `classes`, their names in the order of the head’s outputs';

/**
 * Reads `labels`, and `classes` where there are names for them.
 *
 * @param outputs of the head; absent, as many as there are classes.
 * @throws FileError if they are no classes, or not those of the head.
 */
export async function readLabels(arrays: NamedArrays, outputs?: number): Promise<Labels> {
  const array = arrays.need('labels', LABELS_REMEDY);
  const size = oneNumberARow(arrays, array);
  const names = await classNames(arrays, outputs);
  const read =
    array.type === 'text'
      ? fromText(arrays, await array.text(0, size), names, outputs)
      : fromNumbers(arrays, await readNumbers(arrays, array), names, outputs);
  if (size === 0) throw arrays.refusal('there are no rows', 'save some', { array: 'labels' });
  const found = new Set(read.labels).size;
  if (found < 2) {
    throw arrays.refusal('all rows are of one class', 'add rows of at least one other', {
      array: 'labels',
    });
  }
  if (read.classes.length > size) {
    const problem = told`there are ${read.classes.length} classes and ${size} rows`;
    throw arrays.refusal(problem, 'add rows, some of each class', { array: 'labels' });
  }
  return read;
}

/** Its rows. @throws FileError if a row is more than one number or word. */
export function oneNumberARow(arrays: NamedArrays, array: StoredArray): number {
  const { shape, name } = array;
  const rows = rowsOf(shape);
  const wide = shape.slice(1).some((length) => length !== 1);
  if (shape.length > 0 && !wide) return rows;
  const remedy =
    name === 'labels' && shape.length === 2
      ? 'save one class a row (of one-hot rows: labels.argmax(1))'
      : 'save one value a row, N in all';
  throw arrays.refusal(told`it is ${shapeWords(array)}`, remedy, { array: name });
}

async function classNames(
  arrays: NamedArrays,
  outputs?: number,
): Promise<readonly string[] | undefined> {
  const array = arrays.find('classes');
  if (!array) return undefined;
  const size = oneNumberARow(arrays, array);
  const names =
    array.type === 'text'
      ? await array.text(0, size)
      : Array.from(await readNumbers(arrays, array), String);
  const at = { array: 'classes' };
  if (outputs !== undefined && size !== outputs) {
    const problem = told`it names ${size} classes and the head has ${outputs} outputs`;
    throw arrays.refusal(problem, 'name each output once', at);
  }
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice === undefined) return names;
  throw arrays.refusal(told`“${twice}” is there twice`, 'give each class a name of its own', at);
}

function fromText(
  arrays: NamedArrays,
  words: readonly string[],
  names: readonly string[] | undefined,
  outputs?: number,
): Labels {
  const empty = words.indexOf('');
  if (empty >= 0) {
    throw arrays.refusal('the label is empty', 'fill it in, or leave the row out', {
      ...{ array: 'labels', row: empty + 1 },
    });
  }
  const classes = names ?? [...new Set(words)].sort();
  if (outputs !== undefined && classes.length !== outputs) {
    const problem = told`there are ${classes.length} names and the head has ${outputs} outputs`;
    throw arrays.refusal(problem, ORDER_REMEDY, { array: 'labels' });
  }
  const places = new Map(classes.map((name, k) => [name, k]));
  const labels = Int32Array.from(words, (word) => places.get(word) ?? -1);
  const unknown = labels.indexOf(-1);
  if (unknown >= 0) {
    const problem = told`“${words[unknown]}” is not among the classes`;
    const at = { array: 'labels', row: unknown + 1 };
    throw arrays.refusal(problem, 'add it to `classes`, or mend the label', at);
  }
  return { labels, classes, byAlphabet: !names && outputs !== undefined };
}

/** The numbers that stand for the classes, where they are not 0, 1, 2 and so on. */
function valuesOf(
  arrays: NamedArrays,
  numbers: Float64Array,
  names: readonly string[] | undefined,
  outputs?: number,
): readonly number[] | undefined {
  if (names) return arrays.find('classes')?.type === 'text' ? undefined : names.map(Number);
  return outputs === undefined ? [...new Set(numbers)].sort((a, b) => a - b) : undefined;
}

function fromNumbers(
  arrays: NamedArrays,
  numbers: Float64Array,
  names: readonly string[] | undefined,
  outputs?: number,
): Labels {
  const values = valuesOf(arrays, numbers, names, outputs);
  const places = new Map(values?.map((value, k) => [value, k]));
  const labels = values
    ? Int32Array.from(numbers, (value) => places.get(value) ?? -1)
    : Int32Array.from(numbers);
  const count = outputs ?? names?.length ?? places.size;
  const wrong = numbers.findIndex((value, n) =>
    values ? labels[n] < 0 : !(Number.isInteger(value) && value >= 0 && value < count),
  );
  if (wrong < 0) {
    const classes = names ?? Array.from({ length: count }, (_, k) => String(values?.[k] ?? k));
    return { labels, classes, byAlphabet: false };
  }
  const value = numbers[wrong];
  const at = { array: 'labels', row: wrong + 1 };
  if (values) throw arrays.refusal(told`${value} is not among \`classes\``, 'add it there', at);
  if (!Number.isInteger(value)) {
    throw arrays.refusal(told`${value} is no whole number`, 'number the classes from 0', at);
  }
  const problem =
    outputs === undefined
      ? told`the label ${value} is none of 0 to ${count - 1}`
      : told`the label ${value} is none of 0 to ${count - 1}, and the head has ${outputs} outputs`;
  throw arrays.refusal(problem, 'number the classes from 0, in the order of the outputs', at);
}
