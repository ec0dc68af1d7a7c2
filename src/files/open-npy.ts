import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { npyArray } from './npy.ts';
import { stemOf } from './stem.ts';

/** Reads a .npy file. @throws FileError */
export async function openNpy(bytes: Bytes): Promise<ArrayFile> {
  const { array, beyond } = await npyArray(bytes, stemOf(bytes.name));
  const notes =
    beyond > 0 ? [`${beyond.toLocaleString('en')} bytes after the array were left out.`] : [];
  return { kind: 'arrays', format: 'npy', arrays: [array], notes };
}
