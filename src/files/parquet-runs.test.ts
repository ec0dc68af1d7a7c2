import { expect, test } from 'vitest';
import { followRuns } from './parquet-runs.ts';

test('runs are followed to their end, and what is set of one bit is counted', () => {
  // 5 times 1, then 8 packed bits of which the first 3 count.
  const runs = new Uint8Array([5 << 1, 1, (1 << 1) | 1, 0b1111_0101]);
  expect(followRuns(runs, 0, 1, 8)).toBe(5 + 2);
  // 200 times one value of two bytes, behind another byte.
  expect(followRuns(new Uint8Array([9, 0x90, 3, 7, 7]), 1, 9, 200)).toBe(0);
});

test('a run that would write on and on, or that ends too early, is refused', () => {
  const endless = new Uint8Array([0xfe, 0xff, 0xff, 0xff, 7, 1]);
  expect(() => followRuns(endless, 0, 1, 100)).toThrow('a run is too long');
  const packed = new Uint8Array([0xff, 0xff, 0xff, 0xff, 7, 0]);
  expect(() => followRuns(packed, 0, 0, 100)).toThrow('a run is too long');
  expect(() => followRuns(new Uint8Array(9).fill(255), 0, 1, 9)).toThrow('a run is too long');
  expect(() => followRuns(new Uint8Array([3, 255]), 0, 3, 8)).toThrow('runs end too early');
  expect(() => followRuns(new Uint8Array([2, 1]), 0, 1, 8)).toThrow('runs end too early');
});
