import { type DenseKernel, denseKernel, LANES, ROWS, reserve } from '../simd/dense.ts';
import type { tf } from './tf.ts';

/** What the kernels here need of tfjs's WebAssembly backend. */
interface Backend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array;
}

type Kernel = NonNullable<ReturnType<typeof tf.getKernel>>['kernelFunc'];

/** First row and column of the part, and how many. */
interface Slice {
  readonly begin: readonly number[];
  readonly size: readonly number[];
}

/**
 * Columns of a matrix, rows copied one by one. tfjs's own kernel copies the whole matrix first, and an engine
 * that keeps its layers in one flat list takes dozens of slices a step.
 */
const slice =
  (usual: Kernel): Kernel =>
  (given) => {
    const { x } = given.inputs as { x: tf.TensorInfo };
    const { begin, size } = given.attrs as unknown as Slice;
    if (x.dtype !== 'float32' || x.shape.length !== 2 || size.some((count) => count < 0)) {
      return usual(given);
    }
    const backend = given.backend as Backend;
    const out = backend.makeOutput(size, x.dtype);
    const read = backend.typedArrayFromHeap(x);
    const written = backend.typedArrayFromHeap(out);
    const [row, from] = begin;
    const [rows, count] = size;
    for (let k = 0; k < rows; k++) {
      const start = (row + k) * x.shape[1] + from;
      written.set(read.subarray(start, start + count), k * count);
    }
    return out;
  };

/** A matrix, row-major, with `width` floats from row to row. */
interface Matrix {
  readonly floats: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

/** Copies a matrix, or its transpose, of which `to` has the sizes. */
function copy(from: Float32Array, transposed: boolean, to: Matrix): void {
  const { floats, rows, columns, width } = to;
  if (!transposed && width === columns) {
    floats.set(from);
  } else if (transposed) {
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        floats[row * width + column] = from[column * rows + row];
      }
    }
  } else {
    for (let row = 0; row < rows; row++) {
      floats.set(from.subarray(row * columns, (row + 1) * columns), row * width);
    }
  }
}

const whole = (count: number, by: number): number => Math.ceil(count / by) * by;

/**
 * Products of two equally long lists of matrices, one pair after the other, with vector instructions and in
 * the order of tfjs's own kernel, which has none for lists: the same bits, several times faster.
 */
const matMul =
  (usual: Kernel, kernel: DenseKernel): Kernel =>
  (given) => {
    const { a, b } = given.inputs as { a: tf.TensorInfo; b: tf.TensorInfo };
    const { transposeA, transposeB } = given.attrs as { transposeA: boolean; transposeB: boolean };
    const [[count], [others]] = [a.shape, b.shape];
    const lists = [a, b].every(({ shape, dtype }) => shape.length === 3 && dtype === 'float32');
    if (!lists || count !== others || count < 2) return usual(given);
    const [inputs, rows] = transposeA ? a.shape.slice(1) : a.shape.slice(1).reverse();
    const columns = transposeB ? b.shape[1] : b.shape[2];
    if (inputs !== (transposeB ? b.shape[2] : b.shape[1])) return usual(given);
    const backend = given.backend as Backend;
    const out = backend.makeOutput([count, rows, columns], 'float32');
    const [left, right, product] = [a, b, out].map((one) => backend.typedArrayFromHeap(one));
    const size = { rows: whole(rows, ROWS), inputs, columns: whole(columns, LANES) };
    const at = { b: 0, x: size.columns, w: size.columns + size.rows * inputs, out: 0 };
    at.out = at.w + inputs * size.columns;
    const end = at.out + size.rows * size.columns;
    const floats = reserve(kernel, end);
    floats.fill(0, 0, end);
    const x = { floats: floats.subarray(at.x), rows, columns: inputs, width: inputs };
    const w = { floats: floats.subarray(at.w), rows: inputs, columns, width: size.columns };
    const [mine, theirs, ours] = [rows * inputs, inputs * columns, rows * columns];
    for (let k = 0; k < count; k++) {
      copy(left.subarray(k * mine, (k + 1) * mine), transposeA, x);
      copy(right.subarray(k * theirs, (k + 1) * theirs), transposeB, w);
      kernel.dense(at, size);
      for (let row = 0; row < rows; row++) {
        const start = at.out + row * size.columns;
        product.set(floats.subarray(start, start + columns), k * ours + row * columns);
      }
    }
    return out;
  };

/** Puts these kernels in the place of tfjs's WebAssembly ones, once. */
export function registerKernels(library: typeof tf): void {
  const replace = (name: string, by: (usual: Kernel) => Kernel) => {
    const usual = library.getKernel(name, 'wasm');
    if (!usual) return;
    library.unregisterKernel(name, 'wasm');
    library.registerKernel({ ...usual, kernelFunc: by(usual.kernelFunc) });
  };
  replace('Slice', slice);
  const kernel = denseKernel();
  if (kernel) replace('BatchMatMul', (usual) => matMul(usual, kernel));
}
