import { testScience } from './testing/science-suite.ts';

testScience('webgpu', {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
