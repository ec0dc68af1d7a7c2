/** Values that a run may go beyond the end: the last one is padded. */
const PADDING = 512;

/** A count as Parquet writes it, 7 bits a byte. @throws Error beyond 31 bits */
function varint(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  for (let k = 0; k < 5; k++) {
    const byte = bytes[from + k];
    if (byte === undefined) throw new Error('runs end too early');
    value += (byte & 127) * 2 ** (7 * k);
    if (byte < 128 && value < 2 ** 31) return [value, from + k + 1];
  }
  throw new Error('a run is too long');
}

/**
 * Follows runs of Parquet's hybrid of run lengths and packed bits, as far as `count` values, so that none goes far
 * beyond them: what decodes them would write on and on.
 *
 * @returns how many of values of one bit are set.
 * @throws Error if a run is too long, or the bytes end.
 */
export function followRuns(bytes: Uint8Array, from: number, width: number, count: number): number {
  let [at, seen, set] = [from, 0, 0];
  while (seen < count) {
    const [header, next] = varint(bytes, at);
    const packed = header % 2 === 1;
    const half = Math.floor(header / 2);
    const length = packed ? 8 * half : half;
    const used = Math.min(length, count - seen);
    if (length > count - seen + PADDING) throw new Error('a run is too long');
    const needs = Math.ceil((packed ? used * width : width) / 8);
    if (next + needs > bytes.length) throw new Error('runs end too early');
    if (width === 1 && !packed) set += (bytes[next] & 1) * used;
    if (width === 1 && packed) {
      for (let k = 0; k < used; k++) set += (bytes[next + (k >> 3)] >> (k & 7)) & 1;
    }
    at = next + (packed ? half * width : Math.ceil(width / 8));
    seen += length;
  }
  return set;
}
