import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { MOST_PIXELS, type Picture } from './picture.ts';

export const JPEG_MAGIC = [0xff, 0xd8, 0xff];

/** Bytes among which the size of a picture stands. */
const HEAD = 2 ** 20;

/** Size and colours of a JPEG, by its first frame. @throws FileError */
export async function jpegHead(bytes: Bytes) {
  const all = await bytes.read(0, Math.min(HEAD, bytes.size));
  const view = new DataView(all.buffer);
  for (let at = 2; at + 10 < all.length && all[at] === 0xff; ) {
    const marker = all[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) {
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
      return { width, height, colour: components === 3 };
    }
    throw new FileError(bytes.name, `${width} x ${height} pixels cannot be read`, 'save it anew');
  }
  throw new FileError(bytes.name, 'the head of the picture is damaged', FETCH_AGAIN);
}

/** Decodes a JPEG as the browser does it, which differs between browsers in the last bits. @throws FileError */
export async function decodeJpeg(bytes: Bytes): Promise<Picture> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    const problem = 'a JPEG is decoded by browsers alone, each in its own way';
    throw new FileError(bytes.name, problem, 'open it in the page, or save it as PNG');
  }
  const { width, height, colour } = await jpegHead(bytes);
  try {
    const blob = new Blob([await bytes.read(0, bytes.size)], { type: 'image/jpeg' });
    const bitmap = await createImageBitmap(blob, {
      ...{ colorSpaceConversion: 'none', premultiplyAlpha: 'none', imageOrientation: 'none' },
    } as ImageBitmapOptions);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const channels = colour ? 3 : 1;
    const values = new Float32Array(width * height * channels);
    for (let k = 0; k < width * height; k++) {
      for (let c = 0; c < channels; c++) values[k * channels + c] = data[4 * k + c] / 255;
    }
    return { width, height, channels, values };
  } catch {
    throw new FileError(bytes.name, 'the picture is damaged', FETCH_AGAIN);
  }
}
