import type { KeptBody } from '#archive/index.ts';

/** Bytes to which the header of a safetensors file is filled up. */
const ALIGNED = 8;

interface Entry {
  readonly dtype: 'F32';
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

type Checkpoint = NonNullable<KeptBody['checkpoint']>;

/**
 * All weights of a checkpoint as a safetensors file (github.com/huggingface/safetensors): a tensor for
 * each weight (inputs x outputs) and bias (outputs) of every replica, named "live.seed1.fusion.weight".
 */
export function toSafetensors(
  { layers, snapshot, step }: Checkpoint,
  replicas: readonly { readonly arm: string; readonly seed: number }[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const header: Record<string, Entry | Readonly<Record<string, string>>> = {
    __metadata__: { ...metadata, step: String(step) },
  };
  const parts: Float32Array[] = [];
  let bytes = 0;
  const add = (name: string, shape: readonly number[], values: Float32Array) => {
    header[name] = { dtype: 'F32', shape, data_offsets: [bytes, bytes + values.byteLength] };
    parts.push(values);
    bytes += values.byteLength;
  };
  replicas.forEach(({ arm, seed }, r) => {
    const { values } = snapshot.replicas[r];
    for (const { name, inputs, outputs, offset } of layers) {
      const middle = offset + inputs * outputs;
      const base = `${arm}.seed${seed}.${name}`;
      add(`${base}.weight`, [inputs, outputs], values.subarray(offset, middle));
      add(`${base}.bias`, [outputs], values.subarray(middle, middle + outputs));
    }
  });
  const json = JSON.stringify(header);
  const text = new TextEncoder().encode(json);
  const length = ALIGNED * Math.ceil(text.length / ALIGNED);
  const file = new Uint8Array(ALIGNED + length + bytes).fill(0x20, ALIGNED, ALIGNED + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(text, ALIGNED);
  let at = ALIGNED + length;
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return file;
}
