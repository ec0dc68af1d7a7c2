const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** A .npy file with this header, true or not, and this data. */
export function npyOf(header: string, data: Uint8Array, version = 1): Uint8Array {
  const text = new TextEncoder().encode(`${header}\n`);
  const begin = version === 1 ? 10 : 12;
  const bytes = new Uint8Array(begin + text.length + data.length);
  bytes.set([...MAGIC, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, text.length, true);
  else view.setUint32(8, text.length, true);
  bytes.set(text, begin);
  bytes.set(data, begin + text.length);
  return bytes;
}

/** The header of an array of numpy. */
export const headerOf = (descr: string, shape: string, fortran = 'False'): string =>
  `{'descr': ${descr}, 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
