import { gzipSync } from 'node:zlib';

/** Addresses of the scripts a page asks for before anything else: the entry and what it imports statically. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:script[^>]*\bsrc|link[^>]*rel="modulepreload"[^>]*href)="([^"]+)"/g)].map(
    ([, path]) => path,
  );

/** The JavaScript of the first paint, gzipped, in bytes. */
export async function initialBytes(address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const sizes = scriptsOf(html).map(async (path) => {
    const response = await fetch(new URL(path, address));
    return gzipSync(new Uint8Array(await response.arrayBuffer()), { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
