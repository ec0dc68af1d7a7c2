import type { StoredArray } from './arrays.ts';
import { type FileError, UnreadableKind } from './file-error.ts';

/**
 * The arrays that can be read, with a note on each that is of another kind.
 * @throws FileError if one is damaged, or if there is none that can be read.
 */
export async function readableArrays(
  opening: readonly (() => Promise<StoredArray>)[],
): Promise<{ arrays: readonly StoredArray[]; notes: readonly string[] }> {
  const arrays: StoredArray[] = [];
  const refused: FileError[] = [];
  for (const open of opening) {
    try {
      arrays.push(await open());
    } catch (error) {
      if (!(error instanceof UnreadableKind)) throw error;
      refused.push(error);
    }
  }
  if (arrays.length === 0 && refused.length > 0) throw refused[0];
  return { arrays, notes: refused.map(({ message }) => `Left out: ${message}`) };
}
