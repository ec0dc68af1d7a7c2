import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/** What the lab can do without at first; kept when it is asked for. */
const LATER = [
  /^assets\/(worker|BenchPage|GalleryPage)-/,
  /^assets\/tfjs-backend-wasm-(?!simd)/,
  /-(latin-ext|vietnamese)-/,
  /^preview\//,
  /(\.map|schema\.json|oembed\.json)$/,
];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** Writes `sw.js`, which keeps this build for use without a network; same files, same version. */
export const offline = (): Plugin => ({
  name: 'wane-offline',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const files = filesIn(dir).filter(
      (name) => name !== 'sw.js' && !LATER.some((pattern) => pattern.test(name)),
    );
    const hash = createHash('sha256');
    for (const name of files) hash.update(name).update(readFileSync(join(dir, name)));
    const source = readFileSync(new URL('worker.js', import.meta.url), 'utf8');
    const kept = ['./', ...files.filter((name) => name !== 'index.html')];
    hash.update(source);
    writeFileSync(
      join(dir, 'sw.js'),
      source
        .replace('__VERSION__', hash.digest('hex').slice(0, 16))
        .replace('__FILES__', JSON.stringify(kept)),
    );
  },
});
