import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { told } from '../told.ts';
import { MOST_PIXELS, type Picture } from './picture.ts';

export const JPEG_MAGIC = [0xff, 0xd8, 0xff];

/** Bytes among which the size of a picture stands. */
const HEAD = 2 ** 20;

/** What Adobe's programs say of colours (marker APP14): 0 that they are as they are, red, green and blue. */
const isAdobePlain = (all: Uint8Array, at: number): boolean =>
  all[at + 1] === 0xee &&
  String.fromCharCode(...all.subarray(at + 4, at + 9)) === 'Adobe' &&
  all[at + 15] === 0;

/** Size and colours of a JPEG, by its first frame, and whether those are stored plain. @throws FileError */
export async function jpegHead(bytes: Bytes) {
  const all = await bytes.read(0, Math.min(HEAD, bytes.size));
  const view = new DataView(all.buffer);
  let plain = false;
  for (let at = 2; at + 10 < all.length && all[at] === 0xff; ) {
    const marker = all[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) {
      plain ||= isAdobePlain(all, at);
      at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
      continue;
    }
    const [height, width, components] = [
      view.getUint16(at + 5),
      view.getUint16(at + 7),
      all[at + 9],
    ];
    if (components === 4) {
      const remedy = 'save it in RGB, best as PNG';
      throw new FileError(bytes.name, 'its colours are those of print (CMYK)', remedy);
    }
    if (width > 0 && height > 0 && width * height <= MOST_PIXELS) {
      return { width, height, colour: components === 3, plain };
    }
    throw new FileError(
      bytes.name,
      told`${width} x ${height} pixels cannot be read`,
      'save it anew',
    );
  }
  throw new FileError(bytes.name, 'the head of the picture is damaged', FETCH_AGAIN);
}

/** Memory that decoding may take, MB: beside its pixels a JPEG keeps two numbers for each of them. */
const MOST_MEMORY = 1024;

/**
 * Decodes a JPEG in plain JavaScript, to the same bits everywhere; browsers differ in the last ones. It is not turned
 * as its camera was held.
 * @throws FileError
 */
export async function decodeJpeg(bytes: Bytes): Promise<Picture> {
  const { width, height, colour, plain } = await jpegHead(bytes);
  const all = await bytes.read(0, bytes.size);
  // What ends without its mark is decoded with grey in place of what is missing.
  if (!endsWhole(all)) throw new FileError(bytes.name, 'the picture is cut short', FETCH_AGAIN);
  const { decode } = await import('jpeg-js');
  let data: Uint8Array;
  try {
    const options = { useTArray: true, formatAsRGBA: false, tolerantDecoding: false } as const;
    const colours = { colorTransform: !plain };
    const picture = decode(all, { ...options, ...colours, maxMemoryUsageInMB: MOST_MEMORY });
    if (picture.width !== width || picture.height !== height) throw new Error('it has two sizes');
    data = picture.data;
  } catch {
    throw new FileError(bytes.name, 'the picture is damaged', FETCH_AGAIN);
  }
  const channels = colour ? 3 : 1;
  const values = new Float32Array(width * height * channels);
  for (let k = 0; k < values.length; k++) values[k] = data[colour ? k : 3 * k] / 255;
  return { width, height, channels, values };
}

/** Whether the mark of its end is there; some cameras and servers write zeros or more behind it. */
function endsWhole(bytes: Uint8Array): boolean {
  for (let k = bytes.length - 2; k > 0; k--) {
    if (bytes[k] === 0xff && bytes[k + 1] === 0xd9) return true;
  }
  return false;
}
