import { put, write } from './surface.ts';
import { layersOf, type Ramp, TINTS } from './tints.ts';
import type { Surface } from './types.ts';

/** What the tints of a ramp stand for, in words. */
export interface RampKey {
  readonly words: string;
  readonly from: string;
  readonly to: string;
  /** A value on the way that is worth a mark, 0 to 1. */
  readonly tick?: { readonly at: number; readonly words: string };
}

export const RAMP_HEIGHT = 24;
const BAR = 128;
const THICK = 10;
const STEPS = 12;
const LETTER = 6.4;

const wordsWidth = (words: string): number => words.length * LETTER;

/** Width of a key, px. */
export const rampWidth = ({ words, from, to }: RampKey): number =>
  wordsWidth(words) + wordsWidth(from) + wordsWidth(to) + BAR + 24;

/** A ramp with its ends and what it measures; its right end at `right`, its foot at `foot`. */
export function drawRampKey(
  surface: Surface,
  ramp: Ramp,
  { words, from, to, tick }: RampKey,
  { right, foot }: { readonly right: number; readonly foot: number },
): void {
  const end = right - wordsWidth(to) - 6;
  const start = end - BAR;
  const y = foot - THICK;
  const base = { y: foot - 1, class: 'tick' };
  for (let k = 0; k < STEPS; k++) {
    const tint = Math.round((k / (STEPS - 1)) * TINTS);
    const x = start + (BAR * k) / STEPS;
    const d = `M${x} ${y}h${BAR / STEPS}v${THICK}h${-BAR / STEPS}z`;
    for (const { fill, opacity } of layersOf(ramp, tint)) {
      put(surface, 'path', { class: 'heat', d, fill, opacity: opacity < 1 ? opacity : null });
    }
  }
  if (tick) {
    const x = start + BAR * tick.at;
    put(surface, 'line', { class: 'crosshair', x1: x, x2: x, y1: y - 2, y2: foot + 2 });
    write(surface, tick.words, { class: 'tick', x, y: y - 4, 'text-anchor': 'middle' });
  }
  write(surface, to, { ...base, x: right, 'text-anchor': 'end' });
  write(surface, from, { ...base, x: start - 6, 'text-anchor': 'end' });
  const left = start - 12 - wordsWidth(from);
  write(surface, words, { ...base, x: left, 'text-anchor': 'end' });
}
