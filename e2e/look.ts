import { PNG } from 'pngjs';

/** A picture: four bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels that become one, across and down. */
const SHRUNK = 4;
/** What two pixels may differ by in a channel, of 255. */
const ALIKE = 36;
/** Pixels of the largest patch of differences up to which two small pictures look alike. */
export const LOOKS_ALIKE = 3;

export const readPng = (file: Buffer): Picture => PNG.sync.read(file);

export function writePng({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height, colorType: 2 });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2, filterType: 4, deflateLevel: 9 });
}

/** The same picture at a quarter of its size, each pixel the mean of sixteen; what is left over at the edges is cut. */
export function shrunk({ width, height, data }: Picture): Picture {
  const [wide, high] = [Math.floor(width / SHRUNK), Math.floor(height / SHRUNK)];
  const small = new Uint8Array(4 * wide * high).fill(255);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let k = 0; k < SHRUNK * SHRUNK; k++) {
          const [right, down] = [SHRUNK * x + (k % SHRUNK), SHRUNK * y + Math.floor(k / SHRUNK)];
          sum += data[4 * (down * width + right) + channel];
        }
        small[4 * (y * wide + x) + channel] = Math.round(sum / (SHRUNK * SHRUNK));
      }
    }
  }
  return { width: wide, height: high, data: small };
}

/** Whether a pixel of `one` lies between the least and the most of its neighbours in `other`, or near. */
function isNear(one: Picture, other: Picture, x: number, y: number): boolean {
  const { width, height } = one;
  for (let channel = 0; channel < 3; channel++) {
    let [least, most] = [255, 0];
    for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down++) {
      for (let right = Math.max(0, x - 1); right <= Math.min(width - 1, x + 1); right++) {
        const value = other.data[4 * (down * width + right) + channel];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    const value = one.data[4 * (y * width + x) + channel];
    if (value < least - ALIKE || value > most + ALIKE) return false;
  }
  return true;
}

/** Size of the largest patch of marked pixels, of which each touches the next. */
function largestPatch(marked: Set<number>, width: number): number {
  let largest = 0;
  const left = new Set(marked);
  for (const start of marked) {
    if (!left.delete(start)) continue;
    const patch = [start];
    // It grows while it is walked through.
    for (const at of patch) {
      for (const step of [-width, 0, width].flatMap((row) => [row - 1, row, row + 1])) {
        if (left.delete(at + step)) patch.push(at + step);
      }
    }
    largest = Math.max(largest, patch.length);
  }
  return largest;
}

/**
 * In how many pixels two small pictures differ in one place, and where, as a picture: ink where they do. A line that
 * another browser smooths otherwise, or sets a pixel aside, stays within what its neighbours are; what moved by two
 * small pixels does not, and differs all along its edge. Words set with other gaps differ in single pixels.
 */
export function differences(one: Picture, other: Picture): { patch: number; picture: Picture } {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    return { patch: Number.POSITIVE_INFINITY, picture: one };
  }
  const data = new Uint8Array(one.data);
  const marked = new Set<number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const alike = isNear(one, other, x, y) && isNear(other, one, x, y);
      if (!alike) marked.add(y * width + x);
      for (let channel = 0; channel < 3; channel++) {
        const at = 4 * (y * width + x) + channel;
        data[at] = alike ? 160 + Math.round(one.data[at] / 3) : 0;
      }
    }
  }
  return { patch: largestPatch(marked, width), picture: { width, height, data } };
}
