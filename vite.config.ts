import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { card } from './build/card.ts';
import { offline } from './build/offline/index.ts';
import { POLICY, policy } from './build/policy.ts';
import { schema } from './build/schema.ts';
import { launchOptions } from './e2e/browser.ts';
import wane from './package.json' with { type: 'json' };

/** Tests that need WebGPU run in a browser, all others in Node. */
const IN_BROWSER = 'src/**/*.gpu.test.ts';

/** Packages that those tests load; found only on the way they would make the browser start over. */
const BUNDLED = [
  '@jax-js/jax',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgpu',
  'idb-keyval',
  'ml-matrix',
];

export default defineConfig({
  base: './',
  define: { __WANE__: JSON.stringify(wane.version) },
  plugins: [react(), policy(), card(), schema(), offline()],
  // Workers follow the headers of their own file: so the tests hold them to the policy as well.
  preview: { headers: { 'Content-Security-Policy': POLICY } },
  worker: { format: 'es' },
  // What workers load is prepared with the page: found later it would make the page start over.
  optimizeDeps: { entries: ['index.html', 'src/worker/entry.ts', 'src/bench/worker.ts'] },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500 },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{src,lint,claims,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, IN_BROWSER],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: BUNDLED },
        test: {
          name: 'webgpu',
          include: [IN_BROWSER],
          testTimeout: 120_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
