import { expect, it } from 'vitest';
import { DatasetError } from '#data/load.ts';
import { EngineError } from '#engine/engine-error.ts';
import { wordsFor } from './failure-words.ts';

it.each([
  new WebAssembly.RuntimeError('memory access out of bounds'),
  new RangeError('Array buffer allocation failed'),
  new RangeError('Invalid typed array length: 9663676416'),
  new RangeError('WebAssembly.Memory(): could not allocate memory'),
  new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'),
  new Error('Aborted(OOM)'),
  new Error(
    'The graphics device refused a command: Buffer size (8589934592) exceeds the max buffer size limit (268435456).',
  ),
  new Error('Out of memory'),
])('says that there is too little memory: %s', (error) => {
  expect(wordsFor(error)).toContain('more memory');
  expect(wordsFor(error)).not.toContain(error.message);
});

it('hands on what was meant for a reader, and nothing else', () => {
  expect(wordsFor(new EngineError('No engine starts.'))).toBe('No engine starts.');
  expect(wordsFor(new DatasetError('a', 'It is missing.'))).toContain('It is missing.');
  for (const raw of [
    new TypeError("Cannot read properties of undefined (reading 'dataId')"),
    'x',
  ]) {
    expect(wordsFor(raw)).not.toMatch(/undefined|^x/);
    expect(wordsFor(raw)).toContain('error of its own');
  }
});
