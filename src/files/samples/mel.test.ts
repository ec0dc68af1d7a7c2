import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { powerSpectrum } from './fourier.ts';
import { melOf } from './mel.ts';

const RATE = 8000;
const tone = (hertz: number, length: number) =>
  Float32Array.from({ length }, (_, k) => Math.sin((2 * Math.PI * hertz * k) / RATE));

test('the power of a frame is that of the sums that define it', () => {
  const frame = Array.from({ length: 16 }, (_, k) => ((k * 7) % 5) - 2);
  const power = powerSpectrum(16)(frame);
  for (const [bin, value] of power.entries()) {
    const part = (turn: (x: number) => number) =>
      frame.reduce((sum, own, k) => sum + own * turn((2 * Math.PI * bin * k) / 16), 0);
    expect(value).toBeCloseTo(part(Math.cos) ** 2 + part(Math.sin) ** 2, 9);
  }
});

test('a higher tone stands above a lower one, and a later one to the right', () => {
  const [bands, frames] = [28, 28];
  const values = new Float32Array(RATE);
  values.set(tone(300, RATE / 4));
  values.set(tone(2000, RATE / 4), RATE / 2);
  const picture = melOf(bands, frames, RATE)(values);
  const loudest = (frame: number) => {
    const column = Array.from({ length: bands }, (_, band) => picture[band * frames + frame]);
    return { at: column.indexOf(Math.max(...column)), level: Math.max(...column) };
  };
  expect(loudest(3).level).toBeGreaterThan(0.9);
  expect(loudest(17).level).toBeGreaterThan(0.8);
  expect(loudest(17).at).toBeLessThan(loudest(3).at - 5);
  expect(loudest(10).level).toBe(0);
});

test('silence is nothing, and a sound has its own bits everywhere', () => {
  expect([...melOf(16, 16, RATE)(new Float32Array(2000))]).toEqual(new Array(256).fill(0));
  // Whole numbers alone, so that what goes in has no bits of its own either.
  const saw = Float32Array.from({ length: 9000 }, (_, k) => (((k * k) % 97) - 48) / 64);
  const bytes = new Uint8Array(melOf(28, 28, RATE)(saw).buffer);
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe('8e01eb383a27433c');
});
