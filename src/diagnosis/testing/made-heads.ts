import type { StoredArray } from '#files/arrays.ts';
import { type Made, type MadeNeuron, madeHead, rowOf } from './made-model.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, k) => sum + value * b[k], 0);

/** Keeps a neuron on, whatever the rows: it then gives what it reads. */
const ON = 50;

/** What a neuron reads to say how near a sense's code is to that of a class. */
function near({ told, widths }: Made, sense: number, label: number) {
  const own = rowOf(told[sense], label, widths[sense]);
  const size = Math.max(...told[sense].map(Math.abs)) ** 2;
  return { reads: own.map((value) => value / size), bias: -dot(own, own) / 2 / size };
}

/** A head that answers with the nearest class of the senses that it listens to, a neuron for each class. */
export function nearestHead(made: Made, classes: number, heard: readonly number[]): StoredArray[] {
  const neurons = Array.from({ length: classes }, (_, label): MadeNeuron => {
    const own = made.widths.map((_w, i) => (heard.includes(i) ? near(made, i, label) : undefined));
    return {
      reads: own.map((one) => one?.reads),
      bias: ON + own.reduce((sum, one) => sum + (one?.bias ?? 0), 0),
      says: Array.from({ length: classes }, (_v, c) => Number(c === label)),
    };
  });
  return madeHead(made.widths, neurons);
}

/** Which of two codes a sense has, as a number from -1 to 1: what to read, and the bias. */
function sideOf({ told, widths }: Made, sense: number) {
  const [zero, one] = [0, 1].map((value) => rowOf(told[sense], value, widths[sense]));
  const apart = one.map((value, k) => value - zero[k]);
  const size = dot(apart, apart) / 2;
  const middle = one.map((value, k) => (value + zero[k]) / 2);
  return { reads: apart.map((value) => value / size), bias: -dot(middle, apart) / size };
}

/** A head of two senses that says class 1 where their sides differ: neither suffices. */
export function exclusiveHead(made: Made): StoredArray[] {
  const [a, b] = [sideOf(made, 0), sideOf(made, 1)];
  const signs = [
    [1, 1, 0],
    [-1, -1, 0],
    [1, -1, 1],
    [-1, 1, 1],
  ];
  const neurons = signs.map(([s, t, label]) => ({
    reads: [a.reads.map((value) => s * value), b.reads.map((value) => t * value)],
    bias: s * a.bias + t * b.bias,
    says: [Number(label === 0), Number(label === 1)],
  }));
  return madeHead(made.widths, neurons);
}

/**
 * A head whose neurons read what the first sense says of a class and, across what the second says of any, a
 * direction of its noise that is as loud.
 */
export function tangledHead(made: Made, classes: number): StoredArray[] {
  const { told, widths } = made;
  const neurons = Array.from({ length: classes }, (_, label): MadeNeuron => {
    const own = near(made, 0, label);
    const noise = acrossAll(told[1], widths[1]);
    const size = Math.sqrt(dot(own.reads, own.reads));
    const loud = noise.map((value) => value * size * (label % 2 ? 3 : -3));
    return {
      reads: [own.reads, loud],
      bias: ON + own.bias,
      says: Array.from({ length: classes }, (_v, c) => Number(c === label)),
    };
  });
  return madeHead(widths, neurons);
}

/** A direction of length one on which every row of a table is 0, by Gram and Schmidt. */
function acrossAll(told: Float64Array, width: number): number[] {
  const basis: number[][] = [];
  const across = (vector: number[]) => {
    const rest = basis.reduce((left, one) => {
      const by = dot(left, one);
      return left.map((value, k) => value - by * one[k]);
    }, vector);
    const size = Math.sqrt(dot(rest, rest));
    return { size, unit: rest.map((value) => value / size) };
  };
  for (let row = 0; row < told.length / width; row++) {
    basis.push(across([...rowOf(told, row, width)]).unit);
  }
  const units = Array.from({ length: width }, (_, k) =>
    across(Array.from({ length: width }, (_v, c) => Number(c === k))),
  );
  return units.reduce((most, one) => (one.size > most.size ? one : most)).unit;
}
