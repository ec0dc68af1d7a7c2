import type { tf } from './tf.ts';

/** What the kernels here need of the backend of tfjs that computes in JavaScript. */
interface Backend {
  readSync(dataId: object): Float32Array;
  write(values: Float32Array, shape: number[], dtype: 'float32'): object;
  disposeData(dataId: object): boolean;
}

type Kernel = NonNullable<ReturnType<typeof tf.getKernel>>['kernelFunc'];

/** The kernels of two tensors that an engine gives tensors of different shapes. */
const KERNELS = ['Add', 'Sub', 'Multiply', 'RealDiv', 'Maximum', 'Minimum', 'Greater'];

const sizeOf = (shape: readonly number[]): number => shape.reduce((all, one) => all * one, 1);

/** Values of a shape, repeated along every axis where it has length 1, or none, and `to` has more. */
export function spread(
  values: Float32Array,
  shape: readonly number[],
  to: readonly number[],
): Float32Array {
  const given = [...to.slice(shape.length).map(() => 1), ...shape];
  let parts = values;
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const times = to[axis];
    if (given[axis] === times) continue;
    const [count, size] = [sizeOf(given.slice(0, axis)), sizeOf(to.slice(axis + 1))];
    const next = new Float32Array(count * times * size);
    for (let part = 0; part < count; part++) {
      const at = part * times * size;
      if (size === 1) next.fill(parts[part], at, at + times);
      else {
        const block = parts.subarray(part * size, (part + 1) * size);
        for (let k = 0; k < times; k++) next.set(block, at + k * size);
      }
    }
    parts = next;
  }
  return parts;
}

/** A kernel of two tensors that are brought to one shape first. */
const evenly =
  (lib: typeof tf, usual: Kernel): Kernel =>
  (given) => {
    const tensors = given.inputs as { a: tf.TensorInfo; b: tf.TensorInfo };
    const { a, b } = tensors;
    const floats = a.dtype === 'float32' && b.dtype === 'float32';
    if (!floats || sizeOf(a.shape) === 1 || sizeOf(b.shape) === 1) return usual(given);
    const shape = lib.backend_util.assertAndGetBroadcastShape(a.shape, b.shape);
    const backend = given.backend as Backend;
    const made: object[] = [];
    const even = (one: tf.TensorInfo): tf.TensorInfo => {
      if (sizeOf(one.shape) === sizeOf(shape)) return { ...one, shape };
      const dataId = backend.write(
        spread(backend.readSync(one.dataId), one.shape, shape),
        shape,
        'float32',
      );
      made.push(dataId);
      return { dataId, shape, dtype: 'float32' };
    };
    const out = usual({ ...given, inputs: { a: even(a), b: even(b) } });
    for (const dataId of made) backend.disposeData(dataId);
    return out;
  };

/**
 * Puts these kernels in the place of those in JavaScript, with the same bits. Where two shapes differ, tfjs makes
 * three short lists for every number to find what it is computed of, which took most of a step.
 */
export function registerSpread(lib: typeof tf): void {
  for (const name of KERNELS) {
    const shipped = lib.getKernel(name, 'cpu');
    if (!shipped) continue;
    lib.unregisterKernel(name, 'cpu');
    lib.registerKernel({ ...shipped, kernelFunc: evenly(lib, shipped.kernelFunc) });
  }
}
