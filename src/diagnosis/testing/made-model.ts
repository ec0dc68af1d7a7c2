import type { ArrayFile, StoredArray } from '#files/arrays.ts';
import { Stream } from '#numeric/random.ts';
import { madeArray, madeFile } from './made-file.ts';

/** What one sense knows of the class: its signal, the class or a part of it, or nothing; and how noisy it is. */
export interface MadeSense {
  readonly width: number;
  /** What is written into the code, by class and a coin of the row; absent, nothing is. */
  readonly tells?: (label: number, coin: number) => number;
  readonly values?: number;
  readonly noise?: number;
  readonly scale?: number;
}

export interface MadeModel {
  readonly seed: number;
  readonly rows: number;
  readonly classes: number;
  readonly senses: Readonly<Record<string, MadeSense>>;
  /** Part of the rows held out; 0 for a file without a split. */
  readonly heldOut?: number;
}

/** What a sense tells in a code is a direction for each value; `told` gives them back, values x width. */
export interface Made {
  readonly labels: Int32Array;
  readonly names: readonly string[];
  readonly widths: readonly number[];
  readonly codes: readonly Float64Array[];
  readonly told: readonly Float64Array[];
  readonly split: Int32Array | undefined;
}

/** Codes whose content is known by construction. */
export function madeCodes({ seed, rows, classes, senses, heldOut = 0.5 }: MadeModel): Made {
  const stream = new Stream(seed, 'made-model');
  const labels = Int32Array.from({ length: rows }, (_, n) => n % classes);
  const coins = Int32Array.from({ length: rows }, () => stream.below(2));
  const names = Object.keys(senses).sort();
  const told: Float64Array[] = [];
  const codes = names.map((name) => {
    const { width, tells, values = classes, noise = 0.3, scale = 1 } = senses[name];
    const directions = Float64Array.from({ length: values * width }, () => stream.normal());
    told.push(directions.map((one) => one * scale));
    return Float64Array.from({ length: rows * width }, (_, k) => {
      const n = Math.floor(k / width);
      const value = tells?.(labels[n], coins[n]);
      const mean = value === undefined ? 0 : directions[value * width + (k % width)];
      return scale * (mean + noise * stream.normal());
    });
  });
  const order = stream.permutation(rows);
  const split = Int32Array.from(order, (place) => Number(place < heldOut * rows));
  const widths = names.map((name) => senses[name].width);
  return { ...{ labels, names, widths, codes, told }, split: heldOut > 0 ? split : undefined };
}

/** A head of neurons: what each reads of every sense, and how much it speaks for each class. */
export interface MadeNeuron {
  readonly reads: readonly (ArrayLike<number> | undefined)[];
  readonly bias?: number;
  readonly says: readonly number[];
}

export function madeHead(widths: readonly number[], neurons: readonly MadeNeuron[]): StoredArray[] {
  const classes = neurons[0].says.length;
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const weights = neurons.flatMap(({ reads }) =>
    widths.flatMap((width, i) => Array.from({ length: width }, (_, k) => reads[i]?.[k] ?? 0)),
  );
  const answer = Array.from({ length: classes }, (_, c) => neurons.map(({ says }) => says[c]));
  return [
    madeArray('head.0.weight', weights, [neurons.length, wide]),
    madeArray(
      'head.0.bias',
      neurons.map(({ bias = 0 }) => bias),
    ),
    madeArray('head.1.weight', answer.flat(), [classes, neurons.length]),
    madeArray('head.1.bias', new Float64Array(classes)),
  ];
}

/** One row of a table of directions. */
export const rowOf = (told: Float64Array, row: number, width: number): Float64Array =>
  told.slice(row * width, (row + 1) * width);

/** The file of codes and head. */
export function madeModelFile(
  { labels, names, widths, codes, split }: Made,
  head: readonly StoredArray[],
  more: readonly StoredArray[] = [],
): ArrayFile {
  return madeFile([
    ...names.map((name, i) => madeArray(`codes.${name}`, codes[i], [labels.length, widths[i]])),
    madeArray('labels', labels),
    ...(split ? [madeArray('split', split)] : []),
    ...head,
    ...more,
  ]);
}
