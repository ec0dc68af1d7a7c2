import { type ArrayFile, rowsOf, type StoredArray } from '#files/arrays.ts';
import { told } from '#files/told.ts';
import { findHead, type GivenHead, outputsOf, readHead } from './given-head.ts';
import { type Halves, readHalves } from './halves.ts';
import { type Labels, readLabels } from './labels.ts';
import { NamedArrays, readNumbers, shapeWords } from './named-arrays.ts';

/** One sense of a file: its codes, and those of an encoder that was trained alone, if they are there. */
export interface Sense {
  readonly name: string;
  readonly width: number;
  readonly codes: StoredArray;
  readonly alone: StoredArray | undefined;
}

/** What a file holds, small things read and codes still in it. */
export interface Contents extends Labels, Halves {
  readonly arrays: NamedArrays;
  readonly rows: number;
  /** In the order in which the head reads them. */
  readonly senses: readonly Sense[];
  readonly head: GivenHead | undefined;
  /** The model's own logits, N x C, to hold the head against. */
  readonly logits: StoredArray | undefined;
}

const MOST_SENSES = 6;
const CODES_REMEDY = 'save the codes of each sense as `codes.<sense>`, N rows x numbers';

/**
 * Reads what is small and checks that everything fits together: `codes.<sense>`, `labels`, and optionally `split`,
 * `groups`, `senses`, `classes`, `logits`, `alone.<sense>` and a head.
 *
 * @param file its name, for sentences. @throws FileError with what to do.
 */
export async function readContents(file: string, opened: ArrayFile): Promise<Contents> {
  const arrays = new NamedArrays(file, opened);
  const layers = findHead(arrays);
  const names = await senseNames(arrays);
  const read = await readLabels(arrays, layers && outputsOf(arrays, layers));
  const rows = read.labels.length;
  const senses = names.map((name) => senseOf(arrays, name, rows));
  const widths = senses.map(({ width }) => width);
  const head = layers && (await readHead(arrays, layers, widths));
  const halves = await readHalves(arrays, rows);
  for (const half of [halves.training, halves.heldOut]) {
    if (new Set(Array.from(half, (n) => read.labels[n])).size > 1) continue;
    const problem =
      half === halves.training
        ? 'all training rows are of one class'
        : 'all held-out rows are of one class';
    throw arrays.refusal(problem, 'split anew, with every class in both halves', {
      array: 'split',
    });
  }
  const logits = logitsOf(arrays, rows, read.classes.length);
  return { arrays, rows, ...read, ...halves, senses, head, logits };
}

/** The senses in the order of the head: alphabetical, or as `senses` says, by names or by their numbers. */
async function senseNames(arrays: NamedArrays): Promise<string[]> {
  const names = arrays.names
    .filter((name) => name.startsWith('codes.'))
    .map((name) => name.slice('codes.'.length))
    .sort();
  if (names.length === 0) {
    const has = arrays.names.slice(0, 8).join(', ') || 'no arrays';
    throw arrays.refusal(told`there are no codes in it (it has ${has})`, CODES_REMEDY);
  }
  if (names.length === 1) {
    const problem = told`“${names[0]}” is its only sense, and collapse is of one among several`;
    throw arrays.refusal(problem, 'add the codes of another');
  }
  if (names.length > MOST_SENSES) {
    const remedy = told`keep at most ${MOST_SENSES}, or join some of them`;
    throw arrays.refusal(told`it has ${names.length} senses`, remedy);
  }
  const order = arrays.find('senses');
  if (!order) return names;
  const size = rowsOf(order.shape);
  const asked =
    order.type === 'text'
      ? await order.text(0, size)
      : Array.from(await readNumbers(arrays, order), (place) => names[place] ?? String(place));
  if (asked.length === names.length && names.every((name) => asked.includes(name))) {
    return [...asked];
  }
  const problem = told`it names ${asked.join(', ')}, and there are codes of ${names.join(', ')}`;
  throw arrays.refusal(problem, 'name each sense once, in the order in which the head reads them', {
    array: 'senses',
  });
}

function senseOf(arrays: NamedArrays, name: string, rows: number): Sense {
  const codes = arrays.need(`codes.${name}`, CODES_REMEDY);
  const alone = arrays.find(`alone.${name}`);
  for (const array of [codes, ...(alone ? [alone] : [])]) {
    const at = { array: array.name };
    if (array.type === 'text') throw arrays.refusal('it holds text', 'save numbers', at);
    if (array.shape.length !== 2) {
      const remedy =
        array.shape.length === 1
          ? 'make it N x 1 (in numpy: codes[:, None])'
          : 'make it N x numbers: average over the other axes, or flatten them';
      throw arrays.refusal(told`it is ${shapeWords(array)}`, remedy, at);
    }
    if (array.shape[0] !== rows) {
      const problem = told`it has ${array.shape[0]} rows, and labels ${rows}`;
      throw arrays.refusal(problem, 'save both for the same rows, in one order', at);
    }
    if (array.shape[1] === 0) {
      throw arrays.refusal('a row has no numbers', 'save what the encoder gives', at);
    }
  }
  return { name, width: codes.shape[1], codes, alone };
}

function logitsOf(arrays: NamedArrays, rows: number, classes: number): StoredArray | undefined {
  const array = arrays.find('logits');
  if (!array) return undefined;
  const [found, columns] = array.shape;
  if (array.shape.length === 2 && found === rows && columns === classes) return array;
  const problem = told`it is ${shapeWords(array)}, and should be ${rows} x ${classes}`;
  throw arrays.refusal(problem, 'save a row for each label and a number for each class', {
    array: 'logits',
  });
}
