import type { Samples } from '#files/samples.ts';

/** Parts of a sound of which the outline is known. */
const PARTS = 48;
/** Samples a second that an outline is read at: it shows how loud a sound is, and no tone. */
const OUTLINE_RATE = 2000;
/** What browsers play: samples a second, at least; and seconds of a sound that are played. */
const LEAST_RATE = 8000;
const MOST_SECONDS = 10;

/** How far a waveform swings in each of 48 parts, 0 to 1. */
function outlineOf(values: Float32Array): Float32Array {
  const outline = new Float32Array(PARTS);
  for (const [k, value] of values.entries()) {
    const part = Math.floor((k * PARTS) / values.length);
    outline[part] = Math.max(outline[part], Math.abs(value));
  }
  return outline;
}

/** The outlines of the first sounds. @throws FileError */
export async function outlinesOf(sounds: Samples, to: number): Promise<Float32Array[]> {
  if (sounds.size.of !== 'sound') return [];
  const { rate, seconds } = sounds.size;
  const size = { of: 'sound', seconds, rate: Math.min(rate, OUTLINE_RATE) } as const;
  const outlines: Float32Array[] = [];
  for (let k = 0; k < Math.min(to, sounds.count); k++) {
    outlines.push(outlineOf(await sounds.decode(k, size)));
  }
  return outlines;
}

/** A sound, to be played. @throws FileError */
export async function heardOf(sounds: Samples, row: number) {
  if (sounds.size.of !== 'sound' || row >= sounds.count) return undefined;
  const rate = Math.max(LEAST_RATE, sounds.size.rate);
  const seconds = Math.min(MOST_SECONDS, sounds.size.seconds);
  const values = await sounds.decode(row, { of: 'sound', rate, seconds });
  return { rate, values: new Float32Array(values) };
}
