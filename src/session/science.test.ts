import { testScience } from './testing/science-suite.ts';

testScience('wasm', {
  wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
});
