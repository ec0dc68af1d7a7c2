/** A name for a run, a sweep or a tab that no other has. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
