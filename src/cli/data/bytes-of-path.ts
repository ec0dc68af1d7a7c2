import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, checkRange } from '#files/bytes.ts';
import { FileError } from '#files/file-error.ts';

/** What the system says, in words; nothing of it is a reason for a stack trace. */
function problemOf(error: unknown): [problem: string, remedy: string] {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ['there is no such file', 'check its name and folder'];
    case 'EACCES':
    case 'EPERM':
      return ['it may not be read', 'change who may read it'];
    default:
      return ['it cannot be read', 'copy it to another disk'];
  }
}

/** The system's word on a path. @throws FileError if there is nothing, or if it may not be seen. */
export async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw new FileError(path, ...problemOf(error));
  }
}

/**
 * A file on disk: it is opened for each read, so that of a folder of many none stays open.
 * @throws FileError if it cannot be read.
 */
export async function bytesOfPath(path: string, name = path): Promise<Bytes> {
  const { size, mtimeMs } = await statOf(path);
  const file: Bytes = {
    ...{ name, size },
    async read(from, to) {
      checkRange(file, from, to);
      const handle = await open(path, 'r').catch((error: unknown) => {
        throw new FileError(name, ...problemOf(error));
      });
      try {
        const now = await handle.stat();
        const bytes = new Uint8Array(to - from);
        let at = 0;
        while (at < bytes.length) {
          const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
          if (bytesRead === 0) break;
          at += bytesRead;
        }
        if (at === bytes.length && now.size === size && now.mtimeMs === mtimeMs) return bytes;
      } catch (error) {
        throw new FileError(name, ...problemOf(error));
      } finally {
        await handle.close();
      }
      throw new FileError(name, 'it changed while it was read', 'read it once more');
    },
  };
  return file;
}

/** The files of a folder and of those in it, in the order of their paths, which are their names; no hidden ones. */
export async function bytesOfFolder(path: string): Promise<readonly Bytes[]> {
  const entries = await readdir(path, { recursive: true }).catch((error: unknown) => {
    throw new FileError(path, ...problemOf(error));
  });
  const names = entries.map((entry) => entry.replaceAll('\\', '/')).sort();
  const files: Bytes[] = [];
  for (const name of names.filter((own) => !/(^|\/)\./.test(own))) {
    const full = join(path, name);
    if ((await statOf(full)).isFile()) files.push(await bytesOfPath(full, name));
  }
  return files;
}
