import { expect, it } from 'vitest';
import { lensOf } from './neuron.ts';
import { inTwo, isTooLong } from './room-for.ts';

it('parts words that are longer than the room where the lines are most alike', () => {
  expect(inTwo('with the voice', 200)).toEqual(['with the voice']);
  expect(inTwo('with the picture alone', 85)).toEqual(['with the', 'picture alone']);
  expect(inTwo('Wiedereinsetzung', 20)).toEqual(['Wiedereinsetzung']);
  expect(isTooLong('con todos los sentidos 93 %', 107)).toBe(true);
  expect(isTooLong('all senses 93 %', 107)).toBe(false);
});

it('draws no neuron smaller than can be read, and none that stands still as if it moved', () => {
  expect(lensOf(60, 18)).toBe(1);
  expect(lensOf(9, 18)).toBe(2);
  expect(lensOf(0.1, 18)).toBe(8);
  expect(lensOf(0, 18)).toBe(1);
});
