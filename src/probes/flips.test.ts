import { expect, it } from 'vitest';
import { flips } from './flips.ts';
import { activations } from './head.ts';
import { Draws } from './testing/draws.ts';
import { randomHead } from './testing/heads.ts';

const SIZE = 40;

it('counts the samples whose activation appears or goes with a borrowed part', () => {
  const draws = new Draws(4);
  const head = randomHead(draws, { modalities: 2, latent: 2, fusion: 3, classes: 2 });
  const parts = [0, 1].map(() => draws.normals(SIZE * 3));
  const rows = draws.permutation(SIZE);
  const borrowed = Float64Array.from(
    parts[1],
    (_, k) => parts[1][rows[Math.floor(k / 3)] * 3 + (k % 3)],
  );
  const before = activations(head, parts, SIZE);
  const after = activations(head, [parts[0], borrowed], SIZE);
  const counted = [0, 1, 2].map(
    (f) => Array.from(rows).filter((_, n) => before[n * 3 + f] > 0 !== after[n * 3 + f] > 0).length,
  );
  expect([...flips(head, parts, 1, rows)]).toEqual(counted.map((count) => count / SIZE));
  expect(counted.some((count) => count > 0)).toBe(true);
});

it('finds none where the modality says the same of every sample', () => {
  const still = [Float64Array.of(-1, 1, -1, 1), Float64Array.of(0.5, 0.5, 0.5, 0.5)];
  const head = { fusion: 1, bias: [0] };
  expect([...flips(head, still, 1, Int32Array.of(1, 2, 3, 0))]).toEqual([0]);
  expect([...flips(head, still, 0, Int32Array.of(1, 2, 3, 0))]).toEqual([1]);
});
