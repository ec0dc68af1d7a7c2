import { EXACT } from '#numeric/elementary.ts';
import type { tf } from './tf.ts';

/** What the kernels here need of the backend of tfjs that computes in JavaScript. */
interface Backend {
  readSync(dataId: object): Float32Array;
  write(values: Float32Array, shape: number[], dtype: 'float32'): object;
}

type Inputs = Readonly<Record<string, tf.TensorInfo>>;
type Write = (from: Float32Array, to: Float32Array, columns: number) => void;

const each =
  (own: (x: number) => number): Write =>
  (from, to) => {
    for (let k = 0; k < from.length; k++) to[k] = own(from[k]);
  };

/** Softmax over the last axis, which is `columns` long. */
const softmax: Write = (from, to, columns) => {
  for (let start = 0; start < from.length; start += columns) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = start; k < start + columns; k++) most = Math.max(most, from[k]);
    let sum = 0;
    for (let k = start; k < start + columns; k++) {
      to[k] = EXACT.exp(from[k] - most);
      sum += to[k];
    }
    for (let k = start; k < start + columns; k++) to[k] /= sum;
  }
};

/** The kernels that would call functions of Math whose last bits differ between browsers. */
const KERNELS: readonly [name: string, input: string, write: Write][] = [
  ['Exp', 'x', each(EXACT.exp)],
  ['Log', 'x', each(EXACT.log)],
  ['Tanh', 'x', each(EXACT.tanh)],
  ['Softmax', 'logits', softmax],
];

/**
 * A backend that gives the same bits in every browser and in Node: tfjs's own in JavaScript, whose sums,
 * products, quotients and roots IEEE 754 rounds in one way, with our own kernels for all else. A test
 * trains on it while Math's functions throw.
 */
export function registerExact(lib: typeof tf): void {
  const plain = lib.findBackendFactory('cpu');
  if (!plain || lib.findBackendFactory('exact')) return;
  lib.registerBackend('exact', plain, 0);
  lib.copyRegisteredKernels('cpu', 'exact');
  for (const [kernelName, input, write] of KERNELS) {
    lib.unregisterKernel(kernelName, 'exact');
    lib.registerKernel({
      kernelName,
      backendName: 'exact',
      kernelFunc: (args) => {
        const { dataId, shape } = (args.inputs as Inputs)[input];
        const backend = args.backend as Backend;
        const from = backend.readSync(dataId);
        const to = new Float32Array(from.length);
        write(from, to, shape.at(-1) ?? 1);
        return { dataId: backend.write(to, shape, 'float32'), shape, dtype: 'float32' };
      },
    });
  }
}
