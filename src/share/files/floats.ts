import { shortest } from '#panels/files/shortest.ts';

/** A float32 number as JSON has it; what JSON has no number for is a word, or null for "no number". */
export type JsonFloat = number | null | 'Infinity' | '-Infinity';

export function toJson(value: number): JsonFloat {
  if (Number.isFinite(value)) return shortest(value);
  if (Number.isNaN(value)) return null;
  return value > 0 ? 'Infinity' : '-Infinity';
}

/** The number again, or nothing if it is none. */
export function fromJson(value: unknown): number | undefined {
  if (value === null) return Number.NaN;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  return typeof value === 'number' ? Math.fround(value) : undefined;
}

const CHUNK = 0x2000;

/** Little-endian float32 numbers as base64. */
export function toBase64(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let text = '';
  for (let k = 0; k < bytes.length; k += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(k, k + CHUNK));
  }
  return btoa(text);
}

/** The numbers again, or nothing if the text is no base64 of exactly `length` float32 numbers. */
export function fromBase64(text: unknown, length: number): Float32Array | undefined {
  if (typeof text !== 'string' || text.length !== 4 * Math.ceil((4 * length) / 3)) return undefined;
  try {
    const raw = atob(text);
    if (raw.length !== 4 * length) return undefined;
    return new Float32Array(Uint8Array.from(raw, (char) => char.charCodeAt(0)).buffer);
  } catch {
    return undefined;
  }
}
