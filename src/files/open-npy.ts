import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { npyArray } from './npy.ts';

/** The name of a file without its folder and its endings: `codes` of `run/codes.npy`. */
const stemOf = (name: string): string =>
  name.replace(/^.*[/\\]/, '').replace(/(\.(npy|npz|safetensors|idx|gz))+$/i, '');

/** Reads a .npy file. @throws FileError */
export async function openNpy(bytes: Bytes): Promise<ArrayFile> {
  const { array, beyond } = await npyArray(bytes, stemOf(bytes.name));
  const notes =
    beyond > 0 ? [`${beyond.toLocaleString('en')} bytes after the array were left out.`] : [];
  return { kind: 'arrays', format: 'npy', arrays: [array], notes };
}
