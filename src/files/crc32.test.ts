import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test('it is the CRC-32 of gzip, whole and in parts', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, k) => (k * 2654435761) >>> 13);
  for (let length = 0; length < 40; length++) {
    const part = bytes.subarray(0, length * 25 + (length % 8));
    const packed = gzipSync(part);
    const told = packed.readUInt32LE(packed.length - 8);
    expect(crc32(part)).toBe(told);
    expect(crc32(part.subarray(length), crc32(part.subarray(0, length)))).toBe(told);
  }
});
