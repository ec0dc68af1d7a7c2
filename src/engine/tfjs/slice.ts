import type { tf } from './tf.ts';

/** What the kernel here needs of tfjs's WebAssembly backend. */
interface Backend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array;
}

type Kernel = NonNullable<ReturnType<typeof tf.getKernel>>['kernelFunc'];

/** First row and column of the part, and how many. */
interface Attributes {
  readonly begin: readonly number[];
  readonly size: readonly number[];
}

/**
 * Columns of a matrix, rows copied one by one. tfjs's own kernel copies the whole matrix first, and an engine
 * that keeps its layers in one flat list takes dozens of slices a step.
 */
const columns =
  (usual: Kernel): Kernel =>
  (given) => {
    const { x } = given.inputs as { x: tf.TensorInfo };
    const { begin, size } = given.attrs as unknown as Attributes;
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

/** Puts the kernel in the place of tfjs's, once. */
export function registerSlice(library: typeof tf): void {
  const kernel = library.getKernel('Slice', 'wasm');
  if (!kernel) return;
  library.unregisterKernel('Slice', 'wasm');
  library.registerKernel({ ...kernel, kernelFunc: columns(kernel.kernelFunc) });
}
