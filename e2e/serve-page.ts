import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** Builds a page of its own, `input` from the root of the project, as the page itself is built, and serves it. */
export async function servePage(
  input: string,
): Promise<{ readonly root: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'wane-page-'));
  const shared = { configFile: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    publicDir: false,
    define: { __WANE__: '"test"' },
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, target: 'es2023', rollupOptions: { input } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0 } });
  return {
    root: `${server.resolvedUrls?.local[0]}${input}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
