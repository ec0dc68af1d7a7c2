import type { Samples } from '../trainer.ts';
import type { Device, Region } from './device.ts';
import { behind, type Value } from './graph.ts';
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

/** Where values lie in a program's memory, and how to take them out of what is read from there. */
export class RowsRead {
  readonly regions: readonly Region[];
  readonly #values: readonly { readonly value: Value; readonly stride: number }[];
  readonly #replicas: number;
  readonly #batch: number;

  constructor(program: Program, values: readonly Value[], replicas: number, batch: number) {
    const distinct = new Map(values.map((value) => [behind(value).id, behind(value)]));
    this.#values = [...distinct.values()].map((value) => ({
      value,
      stride: program.placeOf(value).stride,
    }));
    this.#replicas = replicas;
    this.#batch = batch;
    this.regions = this.#values.map(({ value }) => program.regionOf(value, replicas * batch));
  }

  /** Per value and replica batch x columns numbers, out of bytes in which the regions begin at `from`. */
  take(bytes: ArrayBuffer, from: number): (value: Value) => Float32Array[] {
    const taken = new Map<number, Float32Array[]>();
    let at = from;
    this.#values.forEach(({ value, stride }, k) => {
      const wide = new Float32Array(bytes, at, this.regions[k].size / 4);
      const one = 4 * stride * this.#batch;
      taken.set(
        value.id,
        Array.from({ length: this.#replicas }, (_, r) =>
          narrowed(wide.subarray(r * one, (r + 1) * one), this.#batch, value.columns, 4 * stride),
        ),
      );
      at += this.regions[k].size;
    });
    return (value) => taken.get(behind(value).id) as Float32Array[];
  }
}

/** The first `columns` numbers of every row of `stride`. */
function narrowed(wide: Float32Array, size: number, columns: number, stride: number): Float32Array {
  const rows = new Float32Array(size * columns);
  for (let n = 0; n < size; n++) {
    rows.set(wide.subarray(n * stride, n * stride + columns), n * columns);
  }
  return rows;
}
