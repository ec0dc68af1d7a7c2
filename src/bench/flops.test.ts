import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.ts';
import { flopsOf } from './flops.ts';

const [vanilla] = casesOf('tiny');
const { inputs, hidden, latent, shared, fusion, classes } = vanilla.dims;
const JUDGE = 32;

/** Products in a dense layer: forward and for its weights; a third time where its input learns. */
const layer = (rows: number, columns: number, learns = true): number =>
  (learns ? 3 : 2) * rows * columns;

describe('arithmetic of a step', () => {
  it('is what a network of two encoders and a head takes', () => {
    const encoders = inputs.map((width) => layer(width, hidden, false) + layer(hidden, latent));
    const head = layer(inputs.length * latent, fusion) + layer(fusion, classes);
    const products = encoders.reduce((sum, one) => sum + one, head);
    expect(flopsOf(vanilla)).toBe(2 * vanilla.batch * products);
    expect(flopsOf({ ...vanilla, replicas: 3, batch: 8 })).toBe(3 * 2 * 8 * products);
  });

  it('counts every use of the reallocation block and of its judges', () => {
    const m = inputs.length;
    const share = layer(latent, shared) + layer(shared, shared);
    const unshare = layer(shared, shared) + layer(shared, latent);
    const semantic = layer(shared, JUDGE) + layer(JUDGE, classes);
    const discriminator = layer(shared, JUDGE) + layer(JUDGE, m);
    const readout = layer(latent, classes, false);
    const more = m * (share + m * unshare + semantic + discriminator + readout);
    expect(flopsOf({ ...vanilla, objectives: 'full' })).toBe(
      flopsOf(vanilla) + 2 * vanilla.batch * more,
    );
  });
});
