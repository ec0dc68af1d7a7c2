import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { LONG_BITS, longBits } from '../../testing/long-bits.ts';

it('gives in Node the bits that it gives everywhere, over 600 steps of each scenario', async () => {
  expect(await longBits((path) => readFile(`public/data/${path}`))).toEqual(LONG_BITS);
});
