import { expect, it } from 'vitest';
import { LONG_BITS, longBits } from '../../testing/long-bits.ts';

it('gives in a browser the bits that it gives everywhere, over 600 steps of each scenario', async () => {
  const load = async (path: string) =>
    new Uint8Array(await (await fetch(`/data/${path}`)).arrayBuffer());
  expect(await longBits(load)).toEqual(LONG_BITS);
});
