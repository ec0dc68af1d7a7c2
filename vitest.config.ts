import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { prose } from './build/prose.ts';
import { launchOptions } from './e2e/browser.ts';

/** Tests that need WebGPU run in a browser, all others in Node. */
const IN_BROWSER = 'src/**/*.gpu.test.ts';

/** Tests of rooms without a state of their own: many share one process, which reads the rooms once. */
const PURE = [
  'src/{charts,data,diagnosis,engine,exhibits,files,intake,learn,measure,model}/**/*.test.ts',
  'src/{numeric,panels,paper,probes,protocol,share,spec,sweep}/**/*.test.ts',
  // That of the crowd puts another module in the place of one that others have read.
  'src/session/**/!(crowd).test.ts',
  'src/{bench,diagnose,explore,front,gallery,lab,language,parts,theory}/**/*.test.ts',
  'claims/**/*.test.ts',
];

/** Packages that those tests load; found only on the way they would make the browser start over. */
const BUNDLED = [
  '@jax-js/jax',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgpu',
  'idb',
  'ml-matrix',
];

export default defineConfig({
  define: { __WANE__: JSON.stringify('tests') },
  plugins: [prose()],
  worker: { format: 'es' },
  test: {
    // Only what hangs is to fail for its time, also where many others compute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every core: one fewer, as is usual, would leave one of two idle.
    maxWorkers: '100%',
    // Training makes much that is soon forgotten: with more room for it less is looked through, a twentieth of all.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{src,lint,claims,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, IN_BROWSER, ...PURE],
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          exclude: [...configDefaults.exclude, IN_BROWSER],
          isolate: false,
          // What a test puts in place of something is taken away before the next.
          unstubGlobals: true,
          unstubEnvs: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: BUNDLED },
        test: {
          name: 'webgpu',
          include: [IN_BROWSER],
          fileParallelism: false,
          // After all tests in Node: the graphics card is imitated on the same cores.
          sequence: { groupOrder: 1 },
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
