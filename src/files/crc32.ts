const POLYNOMIAL = 0xedb88320;

/** What a byte does to the CRC of what follows it, 0 to 7 bytes later (256 each): "slicing by eight". */
const LATER = new Uint32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  LATER[byte] = rest;
}
for (let k = 256; k < LATER.length; k++) {
  const before = LATER[k - 256];
  LATER[k] = (before >>> 8) ^ LATER[before & 255];
}

/** CRC-32 (ISO 3309, as in zip and gzip) of bytes that follow those whose CRC-32 is `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    crc =
      LATER[1792 + (crc & 255)] ^
      LATER[1536 + ((crc >>> 8) & 255)] ^
      LATER[1280 + ((crc >>> 16) & 255)] ^
      LATER[1024 + (crc >>> 24)] ^
      LATER[768 + bytes[at + 4]] ^
      LATER[512 + bytes[at + 5]] ^
      LATER[256 + bytes[at + 6]] ^
      LATER[bytes[at + 7]];
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ LATER[(crc ^ bytes[at]) & 255];
  return ~crc >>> 0;
}
