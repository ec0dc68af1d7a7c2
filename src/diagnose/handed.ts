let handed: File | undefined;

/** Keeps a file that was dropped on another page for the page that reads it. */
export function hand(file: File): void {
  handed = file;
}

/** The file that was kept, once. */
export function takeHanded(): File | undefined {
  const file = handed;
  handed = undefined;
  return file;
}
