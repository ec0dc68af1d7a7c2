import type { Brought } from '#intake/messages.ts';

/** Files that are taken at once; a folder of more is too large for a page. */
const MOST_FILES = 20_000;

/** Files that were chosen, by their path within the folder where they have one. */
export const broughtOf = (files: Iterable<File>): Brought[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }));

const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('__MACOSX');

/** All entries of a folder: a reader gives about a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

async function filesWithin(entry: FileSystemEntry): Promise<Brought[]> {
  if (isHidden(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//, ''), blob: file }];
  }
  const within = await entriesOf(entry as FileSystemDirectoryEntry);
  const all: Brought[] = [];
  for (const one of within) all.push(...(await filesWithin(one)));
  return all;
}

/** Files and folders that were dropped. Has to be asked while the event is heard: later it is empty. */
export async function broughtBy({ items, files }: DataTransfer): Promise<Brought[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? undefined);
  const plain = broughtOf(files);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const all: Brought[] = [];
  for (const entry of entries) if (entry) all.push(...(await filesWithin(entry)));
  return all.slice(0, MOST_FILES);
}
