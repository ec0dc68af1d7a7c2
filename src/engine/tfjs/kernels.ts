import { type DenseKernel, denseKernel, LANES, ROWS, reserve } from '../simd/dense.ts';
import { copyRows, type Rows, whole } from '../simd/rows.ts';
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
    const [read, written] = [x, out].map((one) => backend.typedArrayFromHeap(one));
    const [row, column] = begin;
    const [rows, count] = size;
    const [, width] = x.shape;
    const from = { floats: read, at: row * width + column, width };
    copyRows(from, { floats: written, at: 0, width: count }, rows, count);
    return out;
  };

/** Copies the transpose of `columns` x `rows` floats. */
function copyTransposed(from: Rows, to: Rows, rows: number, columns: number): void {
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      to.floats[to.at + row * to.width + column] = from.floats[from.at + column * from.width + row];
    }
  }
}

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
    const x = size.columns;
    const w = x + size.rows * inputs;
    const at = { b: 0, x, w, out: w + inputs * size.columns };
    const end = at.out + size.rows * size.columns;
    const floats = reserve(kernel, end);
    floats.fill(0, 0, end);
    const [copyA, copyB] = [transposeA, transposeB].map((transposed) =>
      transposed ? copyTransposed : copyRows,
    );
    for (let k = 0; k < count; k++) {
      const a1 = { floats: left, at: k * rows * inputs, width: transposeA ? rows : inputs };
      const b1 = { floats: right, at: k * inputs * columns, width: transposeB ? inputs : columns };
      copyA(a1, { floats, at: at.x, width: inputs }, rows, inputs);
      copyB(b1, { floats, at: at.w, width: size.columns }, inputs, columns);
      kernel.dense(at, size);
      const made = { floats, at: at.out, width: size.columns };
      copyRows(made, { floats: product, at: k * rows * columns, width: columns }, rows, columns);
    }
    return out;
  };

/** Whose kernels tfjs runs on WebAssembly: these, or all as npm ships them. */
export type Kernels = 'own' | 'shipped';

/** Puts these kernels in the place of tfjs's WebAssembly ones; returns how to change back and forth. */
export function registerKernels(library: typeof tf): (whose: Kernels) => void {
  const kernel = denseKernel();
  const replaced = (name: string, make: (usual: Kernel) => Kernel) => {
    const shipped = library.getKernel(name, 'wasm');
    return shipped ? [{ shipped, own: { ...shipped, kernelFunc: make(shipped.kernelFunc) } }] : [];
  };
  const pairs = [
    ...replaced('Slice', slice),
    ...(kernel ? replaced('BatchMatMul', (usual) => matMul(usual, kernel)) : []),
  ];
  const use = (whose: Kernels): void => {
    for (const pair of pairs) {
      library.unregisterKernel(pair.shipped.kernelName, 'wasm');
      library.registerKernel(pair[whose]);
    }
  };
  use('own');
  return use;
}
