import type { ElementType } from './elements.ts';

/** An array in a file: only what is asked for is read. */
export interface StoredArray {
  readonly name: string;
  readonly type: ElementType;
  /** Lengths of its axes; empty for a single number, which is one row. */
  readonly shape: readonly number[];
  /**
   * Rows from..to of the first axis, in row-major order, whatever the order in the file.
   * @throws FileError if it holds text, a whole number beyond 2^53, or more at once than memory bears.
   */
  rows(from: number, to: number): Promise<Float64Array>;
  /** The same of an array of text. @throws FileError if it holds numbers. */
  text(from: number, to: number): Promise<readonly string[]>;
}

/** A file of arrays. */
export interface ArrayFile {
  readonly kind: 'arrays';
  readonly format: 'npy' | 'npz' | 'safetensors' | 'idx';
  readonly arrays: readonly StoredArray[];
  /** What a reader should know: what was left out, turned or odd, a sentence each. */
  readonly notes: readonly string[];
}

/** Rows of an array: the length of its first axis. */
export const rowsOf = (shape: readonly number[]): number => shape[0] ?? 1;

/** Numbers of one row. */
export const rowSize = (shape: readonly number[]): number =>
  shape.slice(1).reduce((size, length) => size * length, 1);

export const sizeOf = (shape: readonly number[]): number => rowsOf(shape) * rowSize(shape);
