import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** Builds the page of several labs as the page itself is built, and serves it. */
export async function serveLabs(): Promise<{ readonly root: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'wane-labs-'));
  const shared = { configFile: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    publicDir: false,
    define: { __WANE__: '"test"' },
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, target: 'es2023', rollupOptions: { input: 'e2e/labs/index.html' } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0 } });
  return {
    root: `${server.resolvedUrls?.local[0]}e2e/labs/index.html`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
