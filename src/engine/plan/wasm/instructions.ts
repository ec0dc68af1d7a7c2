import * as frame from './frame.ts';
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

/** Words of a frame that the engine reads and writes. */
const FRAME = {
  seedBlock: frame.SEED_BLOCK,
  seed: frame.SEED,
  numbers: frame.NUMBERS,
  weights: frame.WEIGHTS,
  others: frame.OTHERS,
  first: frame.FIRST,
  second: frame.SECOND,
  gradient: frame.GRADIENT,
  averages: frame.AVERAGES,
  alive: frame.ALIVE,
  taken: frame.TAKEN,
  loss: frame.LOSS,
  self: frame.SELF,
  dropBelow: frame.DROP_BELOW,
  replaceBelow: frame.REPLACE_BELOW,
};
export type FrameWord = keyof typeof FRAME;
export const FRAME_BYTES = 128;

/** Index of a frame's word, given the frame's address. */
export const wordOf = (at: number, name: FrameWord): number => at / 4 + FRAME[name];

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
