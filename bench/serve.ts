import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** Builds the app into a folder of its own and serves it while `work` goes on. */
export async function withBuild<T>(work: (address: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'wane-bench-'));
  try {
    await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
    const server = await preview({ build: { outDir: folder }, preview: { port: 0 } });
    try {
      return await work(server.resolvedUrls?.local[0] ?? '');
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
