import type { Load } from '#data/load.ts';

/** Loads packed files below an address that ends in a slash; or the one file that lies at an address of the page itself. */
export const loadFrom =
  (dataUrl: string): Load =>
  async (path) => {
    const response = await fetch(dataUrl.startsWith('blob:') ? dataUrl : new URL(path, dataUrl));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  };
