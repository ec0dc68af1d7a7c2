/** What an array is made of, as it is stored. */
export type ElementType =
  | 'bool'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'
  | 'text';

export type NumberType = Exclude<ElementType, 'text'>;

/** Bytes of a number of each type. */
export const WIDTHS: Readonly<Record<NumberType, number>> = {
  bool: 1,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
};

const VIEWS = {
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** The numbers of `width` bytes with their bytes in reverse: big-endian ones as little-endian ones. */
function swapped(bytes: Uint8Array<ArrayBuffer>, width: number): Uint8Array<ArrayBuffer> {
  const turned = new Uint8Array(bytes.length);
  for (let k = 0; k < bytes.length; k += width) {
    for (let b = 0; b < width; b++) turned[k + b] = bytes[k + width - 1 - b];
  }
  return turned;
}

/** A half of IEEE 754, exact as a double. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The first place that holds a whole number beyond 2^53. */
export class BeyondExact extends Error {
  readonly place: number;
  constructor(place: number) {
    super(`number ${place} is beyond 2^53`);
    this.place = place;
  }
}

/** @throws BeyondExact */
function wide(words: Uint32Array, signed: boolean, into: Float64Array): void {
  for (let k = 0; k < into.length; k++) {
    const low = words[2 * k];
    const high = signed ? words[2 * k + 1] | 0 : words[2 * k + 1];
    const value = high * 2 ** 32 + low;
    const exact = high < 2 ** 21 ? high >= -(2 ** 21) : high === 2 ** 21 && low === 0;
    if (!exact) throw new BeyondExact(k);
    into[k] = value;
  }
}

/**
 * Numbers as doubles, each exact.
 *
 * @param bytes whole numbers of `type`, little-endian or big-endian.
 * @throws BeyondExact if a whole number is beyond 2^53, where doubles have gaps.
 */
export function decodeNumbers(
  bytes: Uint8Array<ArrayBuffer>,
  type: NumberType,
  little: boolean,
): Float64Array {
  const width = WIDTHS[type];
  const count = bytes.length / width;
  const values = new Float64Array(count);
  const ordered = little || width === 1 ? bytes : swapped(bytes, width);
  const own = ordered.byteOffset % width === 0 ? ordered : ordered.slice();
  const { buffer, byteOffset } = own;
  if (type === 'bool') {
    for (let k = 0; k < count; k++) values[k] = own[k] ? 1 : 0;
  } else if (type === 'int64' || type === 'uint64') {
    wide(new Uint32Array(buffer, byteOffset, 2 * count), type === 'int64', values);
  } else if (type === 'float16') {
    const halves = new Uint16Array(buffer, byteOffset, count);
    for (let k = 0; k < count; k++) values[k] = half(halves[k]);
  } else if (type === 'bfloat16') {
    const upper = Uint32Array.from(new Uint16Array(buffer, byteOffset, count), (b) => b << 16);
    values.set(new Float32Array(upper.buffer));
  } else {
    values.set(new VIEWS[type](buffer, byteOffset, count));
  }
  return values;
}
