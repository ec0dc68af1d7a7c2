import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { npyArray } from './npy.ts';
import { readableArrays } from './readable.ts';
import type { ZipEntry } from './zip.ts';

const MEMBER = /\.npy$/i;

/** Whether an archive is one of numpy: whether there are arrays in it. */
export const isNpz = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ path }) => MEMBER.test(path));

/** Reads an archive of numpy: an array for each .npy file in it, named as numpy names it. @throws FileError */
export async function openNpz(bytes: Bytes, entries: readonly ZipEntry[]): Promise<ArrayFile> {
  const members = entries.filter(({ path }) => MEMBER.test(path));
  const { arrays, notes } = await readableArrays(
    members.map((entry) => async () => {
      const name = entry.path.replace(MEMBER, '');
      const { array, beyond } = await npyArray(await entry.open(), name);
      if (beyond === 0) return array;
      throw new FileError(bytes.name, 'it is longer than its shape says', FETCH_AGAIN, {
        array: name,
      });
    }),
  );
  const others = entries.length - members.length;
  const left =
    others > 0 ? [`Files in ${bytes.name} that are no .npy were left out: ${others}.`] : [];
  return { kind: 'arrays', format: 'npz', arrays, notes: [...notes, ...left] };
}
