import { testScience } from './testing/science-suite.ts';

const around = {
  wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};

testScience('plan-cpu', around);
// The independent implementation, ten times slower: one seed, to see the same.
testScience('wasm', around, 1);
