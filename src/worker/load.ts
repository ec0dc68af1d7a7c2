import type { Load } from '#data/load.ts';

/** Loads packed files below an address that ends in a slash. */
export const loadFrom =
  (dataUrl: string): Load =>
  async (path) => {
    const response = await fetch(new URL(path, dataUrl));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  };
