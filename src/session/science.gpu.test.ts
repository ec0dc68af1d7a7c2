import { testScience } from './testing/science-suite.ts';

// The graphics card is imitated in software here: one seed, to see the same.
testScience(
  'webgpu',
  {
    wasmPath: '',
    load: () => Promise.reject(new Error('no files')),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  },
  1,
);
