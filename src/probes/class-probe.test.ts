import { describe, expect, it } from 'vitest';
import { classProbes } from './class-probe.ts';
import { Draws } from './testing/draws.ts';

const COLUMNS = 4;
const CLASSES = 3;
const SIZE = 1200;

/** Codes with the class in the first columns, `apart` deviations from the origin, through `change`. */
function codesOf(
  draws: Draws,
  labels: Int32Array,
  apart: number,
  change: (value: number, column: number) => number = (value) => value,
): Float32Array {
  const noise = draws.normals(labels.length * COLUMNS);
  return Float32Array.from(noise, (value, k) => {
    const column = k % COLUMNS;
    const signal = labels[Math.floor(k / COLUMNS)] === column ? apart : 0;
    return change(value + signal, column);
  });
}

function probed(senses: (draws: Draws, labels: Int32Array) => Float32Array[], seed: number) {
  const draws = new Draws(seed);
  const labels = Int32Array.from({ length: SIZE }, (_, n) => n % CLASSES);
  return classProbes(senses(draws, labels), COLUMNS, labels, CLASSES, {
    steps: 200,
    rate: 0.05,
    decay: 1e-3,
    permutation: draws.permutation,
  });
}

/**
 * How often the largest of three independent normals, one of them `apart` higher, is that one: the best
 * rule there is for these codes, by counting draws.
 */
function bestRule(apart: number): number {
  const draws = new Draws(77);
  let right = 0;
  for (let n = 0; n < 200_000; n++) {
    const mine = draws.normal() + apart;
    if (mine > draws.normal() && mine > draws.normal()) right++;
  }
  return right / 200_000;
}

describe('class probes', () => {
  it('are right as often as the best rule for normals can be', () => {
    const { own } = probed((draws, labels) => [codesOf(draws, labels, 2)], 1);
    // 600 answers scatter by 0.015.
    expect(Math.abs(own[0] - bestRule(2))).toBeLessThan(0.05);
  });

  it('carry over between senses that say the class alike, and not between those that do not', () => {
    const alike = probed((d, l) => [codesOf(d, l, 4), codesOf(d, l, 4)], 2);
    expect(Math.min(...alike.transfer.flat())).toBeGreaterThan(0.95);
    // The second sense says what the first says of the next class.
    const turned = probed(
      (d, l) => [
        codesOf(d, l, 4),
        codesOf(
          d,
          l.map((y) => (y + 1) % 3),
          4,
        ),
      ],
      3,
    );
    expect(Math.min(...turned.own)).toBeGreaterThan(0.95);
    expect(turned.transfer[0][1]).toBeLessThan(0.05);
    expect(turned.transfer[1][0]).toBeLessThan(0.05);
  });

  it('are at chance where a sense carries nothing', () => {
    const { own, transfer } = probed((d, l) => [codesOf(d, l, 4), codesOf(d, l, 0)], 4);
    expect(own[0]).toBeGreaterThan(0.95);
    // Chance scatters by 0.019 over 600 answers.
    for (const score of [own[1], transfer[0][1]]) {
      expect(Math.abs(score - 1 / 3)).toBeLessThan(0.07);
    }
  });

  it('do not mind the scale of a column', () => {
    const { own } = probed(
      (d, l) => [codesOf(d, l, 4, (value, column) => (column === 1 ? 1000 * value + 7 : value))],
      5,
    );
    expect(own[0]).toBeGreaterThan(0.95);
  });

  it('are fitted to the first half of the order and asked about the second', () => {
    const labels = Int32Array.from({ length: 40 }, (_, n) => n % 2);
    const codes = labels.map((y, n) => (n < 20 ? y : 1 - y));
    const { own } = classProbes([codes], 1, labels, 2, {
      steps: 200,
      rate: 0.1,
      decay: 0,
      permutation: (size) => Int32Array.from({ length: size }, (_, k) => k),
    });
    expect(own).toEqual([0]);
  });
});
