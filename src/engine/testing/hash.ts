/** FNV-1a over the bits of every number. */
export function hashOf(rows: readonly Float32Array[]): string {
  let hash = 0x811c9dc5;
  for (const row of rows) {
    for (const word of new Uint32Array(row.buffer, row.byteOffset, row.length)) {
      hash = Math.imul(hash ^ word, 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
