import { describe, expect, it } from 'vitest';
import { differences, LOOKS_ALIKE, type Picture, readPng, shrunk, writePng } from '../e2e/look.ts';

const [WIDTH, HEIGHT] = [480, 320];
const PAPER = [244, 245, 242];
const INK = [20, 23, 26];
const HUE = [201, 58, 6];

type Shade = (x: number, y: number) => readonly [part: number, ink: readonly number[]];

/** How much of a pixel lies in [from, to), for edges between pixels. */
const part = (at: number, from: number, to: number): number =>
  Math.max(0, Math.min(at + 1, to) - Math.max(at, from));

/** A page: a button, rows of thin strokes as words have them, a disc, and a line that falls. */
function page({ button = 40, ink = INK, aside = 0, soft = 1, fringe = 0 } = {}): Picture {
  const shade: Shade = (x, y) => {
    const pressed = part(x, button, button + 72) * part(y, 250, 282);
    if (pressed > 0) return [pressed, ink];
    const row = y % 24;
    if (y < 120 && row > 8 && row < 20) {
      const stroke = (x + aside) % 7;
      return [Math.max(part(stroke, 1.3, 2.6), row === 14 ? 0.8 * part(stroke, 2, 5) : 0), INK];
    }
    const away = Math.hypot(x - 330 - aside, y - 200);
    if (away < 41) return [Math.min(1, 41 - away), HUE];
    const line = Math.abs(y - 130 - 0.2 * x - aside);
    return [line < 2 ? Math.min(1, 2 - line) : 0, INK];
  };
  const data = new Uint8Array(4 * WIDTH * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const [covered, colour] = shade(x + fringe * (channel - 1), y);
        const value = PAPER[channel] + covered ** soft * (colour[channel] - PAPER[channel]);
        data[4 * (y * WIDTH + x) + channel] = Math.round(value);
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const apart = (other: Picture): number => differences(shrunk(page()), shrunk(other)).patch;

describe('two pictures of a page', () => {
  it('look alike where edges are smoothed otherwise, in colours, or lie a part of a pixel aside', () => {
    expect(apart(page())).toBe(0);
    for (const other of [{ soft: 0.7 }, { soft: 1.5 }, { fringe: 1 / 3 }, { aside: 0.6 }]) {
      expect(apart(page(other)), JSON.stringify(other)).toBeLessThanOrEqual(LOOKS_ALIKE);
    }
    expect(apart(page({ soft: 1.4, fringe: 1 / 3, aside: 0.5 }))).toBeLessThanOrEqual(LOOKS_ALIKE);
  });

  it('differ where a button moved, is gone, or is of another colour', () => {
    expect(apart(page({ button: 52 }))).toBeGreaterThan(LOOKS_ALIKE);
    expect(apart(page({ button: -100 }))).toBeGreaterThan(LOOKS_ALIKE);
    expect(apart(page({ ink: HUE }))).toBeGreaterThan(LOOKS_ALIKE);
    const wider = { width: WIDTH + 8, height: HEIGHT, data: new Uint8Array(4 * 488 * HEIGHT) };
    expect(apart(wider)).toBe(Number.POSITIVE_INFINITY);
  });

  it('are kept as they are', () => {
    const small = shrunk(page());
    const kept = readPng(writePng(small));
    expect([kept.width, kept.height]).toEqual([WIDTH / 4, HEIGHT / 4]);
    expect(Buffer.compare(Buffer.from(kept.data), Buffer.from(small.data))).toBe(0);
  });
});
