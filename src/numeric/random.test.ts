import { describe, expect, it } from 'vitest';
import { philox, Stream } from './random.ts';

const hex = (words: Uint32Array) => Array.from(words, (w) => w.toString(16).padStart(8, '0'));

describe('philox', () => {
  const block = new Uint32Array(4);

  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
    ],
  ] as const)('equals the known answers of Random123 (%#)', (counter, key, expected) => {
    philox([...counter], [...key], block);
    expect(hex(block)).toEqual(expected);
  });
});

describe('Stream', () => {
  it('repeats itself, and differs by seed, name and index', () => {
    const words = (stream: Stream) => Array.from({ length: 9 }, () => stream.word());
    const first = words(new Stream(7, 'batch', 3));
    expect(words(new Stream(7, 'batch', 3))).toEqual(first);
    for (const other of [
      new Stream(8, 'batch', 3),
      new Stream(7, 'noise', 3),
      new Stream(7, 'batch', 4),
    ]) {
      expect(words(other)).not.toEqual(first);
    }
  });

  it('draws normals with mean 0, variance 1 and kurtosis 3', () => {
    const stream = new Stream(1, 'test');
    const size = 40_000;
    const moments = [0, 0, 0];
    for (let n = 0; n < size; n++) {
      const x = stream.normal();
      moments[0] += x / size;
      moments[1] += x ** 2 / size;
      moments[2] += x ** 4 / size;
    }
    expect(Math.abs(moments[0])).toBeLessThan(0.02);
    expect(Math.abs(moments[1] - 1)).toBeLessThan(0.03);
    expect(Math.abs(moments[2] - 3)).toBeLessThan(0.2);
  });

  it('permutes without losing anything', () => {
    const order = new Stream(5, 'test').permutation(100);
    expect(Array.from(order)).not.toEqual(Array.from(order).sort((a, b) => a - b));
    expect(Array.from(order).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });
});
