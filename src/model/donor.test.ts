import { describe, expect, it } from 'vitest';
import { armOf } from '#spec/index.ts';
import { donorOf } from './donor.ts';

const similarity = (present: number) => [0.1, 0.9, 0.5, 0.7][present];

describe('donorOf', () => {
  it('leaves the mean to arms that know no substitutes', () => {
    expect(donorOf(armOf(['vanilla']), 0, [0, 1], similarity)).toBeUndefined();
    expect(donorOf(armOf(['dropout']), 0, [0, 1], similarity)).toBeUndefined();
    expect(donorOf(armOf(['distill']), 0, [], similarity)).toBeUndefined();
  });

  it('takes the teacher under distillation, or the most similar student where it is absent', () => {
    expect(donorOf(armOf(['distill']), 0, [0, 1, 2], similarity)).toBe(0);
    expect(donorOf(armOf(['distill']), 0, [2, 3], similarity)).toBe(3);
    expect(donorOf(armOf(['distill']), -1, [0, 1, 2], similarity)).toBe(1);
  });

  it('takes the most similar in the shared space under basis reallocation', () => {
    expect(donorOf(armOf(['ebr']), 0, [0, 2, 3], similarity)).toBe(3);
    expect(donorOf(armOf(['distill', 'ebr']), 0, [0, 1], similarity)).toBe(1);
  });
});
