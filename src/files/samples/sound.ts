import type { Bytes } from '../bytes.ts';

/** Bytes that are read at once. */
export const AT_ONCE = 2 ** 16;

/** A file in its order, some bytes at a time. */
export async function* partsOf(bytes: Bytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.size; from += AT_ONCE) {
    yield bytes.read(from, Math.min(bytes.size, from + AT_ONCE));
  }
}

/** A decoded sound. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  /** A waveform from -1 to 1. */
  readonly values: Float32Array;
}

/** Numbers of a sound at most. */
export const MOST_SAMPLES = 2 ** 26;

/** Puts a sound together of parts of its channels, each of which becomes their mean. @param length samples at most. */
export function gathered(rate: number, length: number) {
  const values = new Float32Array(length);
  let at = 0;
  return {
    add: (channels: readonly Float32Array[]): void => {
      const count = Math.min(channels[0]?.length ?? 0, length - at);
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (const channel of channels) sum += channel[k];
        values[at + k] = sum / channels.length;
      }
      at += count;
    },
    whole: (): Sound => ({ rate, values: values.subarray(0, at) }),
  };
}
