import type { FlatMemory } from './memory.ts';

/** What the kernels can be told to do, in the order of their numbers; `kernels/index.ts` gives the operands. */
const NAMES = [
  'stream',
  'choose',
  'labels',
  'rows',
  'gaussian',
  'sound',
  'presence',
  'replacement',
  'product',
  'transpose',
  'gradient',
  'elementwise',
  'crossEntropy',
  'distance',
  'turn',
  'spread',
  'discrepancy',
  'zero',
  'modulate',
  'squares',
  'settle',
  'move',
  'rest',
  'pace',
  'finish',
  'squaredError',
] as const;
export type Name = (typeof NAMES)[number];

/** Words of an instruction. */
const WORDS = 16;

/** Words of a frame, what differs from replica to replica, in order. */
const FRAME = [
  'seedBlock',
  'seed',
  'numbers',
  'weights',
  'others',
  'first',
  'second',
  'gradient',
  'averages',
  'alive',
  'taken',
  'loss',
  'self',
  'dropBelow',
  'replaceBelow',
] as const;
export type FrameWord = (typeof FRAME)[number];
export const FRAME_BYTES = 128;

/** Index of a frame's word, given the frame's address. */
export const wordOf = (frame: number, name: FrameWord): number => frame / 4 + FRAME.indexOf(name);

/** A list of instructions in memory. */
export interface Listed {
  readonly at: number;
  readonly count: number;
}

/** Collects instructions. */
export class Instructions {
  readonly #words: number[] = [];

  get count(): number {
    return this.#words.length / WORDS;
  }

  add(name: Name, ...operands: readonly number[]): void {
    if (operands.length >= WORDS) throw new Error(`Too many operands for "${name}".`);
    this.#words.push(NAMES.indexOf(name), ...operands);
    while (this.#words.length % WORDS > 0) this.#words.push(0);
  }

  keep(memory: FlatMemory): Listed {
    return { at: memory.keepWords(this.#words), count: this.count };
  }
}
