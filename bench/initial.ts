import { gzipSync } from 'node:zlib';

/** Addresses of the scripts that a page asks for before anything else: the first ones, and those of what is opened. */
function scriptsOf(html: string, page: string): string[] {
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const first = links.filter(
    (tag) =>
      /^<script/.test(tag) ||
      /rel="modulepreload"/.test(tag) ||
      /data-of="([^"]*)"/.exec(tag)?.[1].split(' ').includes(page),
  );
  return first.flatMap((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.slice(1) ?? []);
}

/** The JavaScript of the first paint of a page ("front", "lab"), gzipped, in bytes. */
export async function initialBytes(address: string, page: string): Promise<number> {
  const html = await (await fetch(address)).text();
  const sizes = scriptsOf(html, page).map(async (path) => {
    const response = await fetch(new URL(path, address));
    return gzipSync(new Uint8Array(await response.arrayBuffer()), { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
