import { kernelModule, kernelsIn } from '../plan/wasm/kernels.ts';

/** Rows that are worked on together. */
export const ROWS = 4;
/** Columns of a vector. */
export const LANES = 4;

const PAGE = 65_536;
const FLOAT = 4;

/** Dense layers in WebAssembly, in a memory of their own. */
export interface DenseKernel {
  readonly memory: WebAssembly.Memory;
  /**
   * out = x w + b in float32: to the bit what tfjs's WebAssembly makes of a batch of matrices, several
   * times faster. x is rows x inputs, w inputs x columns, b one row, out rows x columns, row-major.
   *
   * @param x, w, b, out offsets in floats. @param rows, columns multiples of `ROWS` and `LANES`.
   */
  dense(
    at: { readonly x: number; readonly w: number; readonly b: number; readonly out: number },
    size: { readonly rows: number; readonly inputs: number; readonly columns: number },
  ): void;
  /** max(0, x), of `count` floats, a multiple of `LANES`. */
  relu(from: number, to: number, count: number): void;
}

/** Nothing where this browser has no vector instructions. */
export function denseKernel(): DenseKernel | undefined {
  try {
    return denseKernelOf(kernelModule());
  } catch {
    return undefined;
  }
}

/** Dense layers by compiled kernels. */
export function denseKernelOf(module: WebAssembly.Module): DenseKernel {
  const memory = new WebAssembly.Memory({ initial: 0 });
  const run = kernelsIn(module, memory);
  return {
    memory,
    dense: ({ x, w, b, out }, { rows, inputs, columns }) =>
      run.dense(FLOAT * x, FLOAT * w, FLOAT * b, FLOAT * out, rows, inputs, columns),
    relu: (from, to, count) => run.relu(FLOAT * from, FLOAT * to, count),
  };
}

/** Makes the memory hold so many floats. */
export function reserve({ memory }: DenseKernel, floats: number): Float32Array<ArrayBuffer> {
  const missing = FLOAT * floats - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return new Float32Array(memory.buffer);
}
