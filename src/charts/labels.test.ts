import { describe, expect, it } from 'vitest';
import { dodge } from './labels.ts';

describe('dodge', () => {
  it('leaves labels that are apart where they are', () => {
    expect(dodge([80, 10, 40], 15, 0, 100)).toEqual([80, 10, 40]);
  });

  it('pushes crowded labels apart and keeps them inside', () => {
    expect(dodge([50, 52, 51], 15, 0, 100)).toEqual([50, 80, 65]);
    expect(dodge([98, 97], 15, 0, 100)).toEqual([100, 85]);
  });
});
