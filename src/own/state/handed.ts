import type { Brought } from '#intake/messages.ts';

let handed: readonly Brought[] | undefined;

/** Keeps files that were dropped on another page for the page on data of one's own. */
export function handData(files: readonly Brought[]): void {
  handed = files;
}

/** The files that were kept, once. */
export function takeHandedData(): readonly Brought[] | undefined {
  const files = handed;
  handed = undefined;
  return files;
}
