import type { Samples } from '../trainer.ts';
import type { Device } from './device.ts';
import type { Value } from './graph.ts';
import { vectors } from './layout.ts';
import type { Program } from './program.ts';

/** Writes samples of every seed where a program reads its inputs. */
export function upload(
  device: Device,
  program: Program,
  inputs: readonly Value[],
  samples: readonly Samples[],
): void {
  for (const [i, input] of inputs.entries()) {
    const { offset, stride } = program.placeOf(input);
    for (const [s, { size, inputs: rows }] of samples.entries()) {
      device.write(
        program.values,
        16 * (offset + s * stride * size),
        widened(rows[i], size, stride),
      );
    }
  }
}

/** Rows padded to `stride` vectors. */
function widened(rows: Float32Array, size: number, stride: number): Float32Array<ArrayBuffer> {
  const columns = rows.length / size;
  const wide = new Float32Array(4 * stride * size);
  for (let n = 0; n < size; n++) {
    wide.set(rows.subarray(n * columns, (n + 1) * columns), 4 * n * stride);
  }
  return wide;
}

/** The first `columns` numbers of every padded row. */
export function narrowed(wide: Float32Array, size: number, columns: number): Float32Array {
  const stride = 4 * vectors(columns);
  const rows = new Float32Array(size * columns);
  for (let n = 0; n < size; n++) {
    rows.set(wide.subarray(n * stride, n * stride + columns), n * columns);
  }
  return rows;
}
