import type { Bytes } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import { decodeJpeg, JPEG_MAGIC, jpegHead } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { decodePng, PNG_MAGIC, pngHead } from './png.ts';
import { decodeWav, type Sound, wavHead } from './wav.ts';

/** What the head of a sample says of its size. */
export type Extent =
  | {
      readonly of: 'image';
      readonly width: number;
      readonly height: number;
      readonly colour: boolean;
    }
  | { readonly of: 'sound'; readonly rate: number; readonly seconds: number };

/** A format of pictures or sounds. */
export interface Kind {
  readonly of: 'image' | 'sound';
  readonly reproducible: boolean;
  readonly extent: (bytes: Bytes) => Promise<Extent>;
  readonly decode: (bytes: Bytes) => Promise<Picture | Sound>;
}

const PNG: Kind = {
  of: 'image',
  reproducible: true,
  extent: async (bytes) => ({ of: 'image', ...(await pngHead(bytes)) }),
  decode: decodePng,
};
const JPEG: Kind = {
  of: 'image',
  reproducible: false,
  extent: async (bytes) => ({ of: 'image', ...(await jpegHead(bytes)) }),
  decode: decodeJpeg,
};
const WAV: Kind = {
  of: 'sound',
  reproducible: true,
  extent: async (bytes) => {
    const { rate, length } = await wavHead(bytes);
    return { of: 'sound', rate, seconds: length / rate };
  },
  decode: decodeWav,
};

const begins = (head: Uint8Array, magic: readonly number[], from = 0) =>
  magic.every((byte, k) => head[from + k] === byte);

/** The format of a file that begins so, if it is a picture or a sound. */
export function kindOf(head: Uint8Array): Kind | undefined {
  if (begins(head, PNG_MAGIC)) return PNG;
  if (begins(head, JPEG_MAGIC)) return JPEG;
  const isRiff = begins(head, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && begins(head, [0x57, 0x41, 0x56, 0x45], 8) ? WAV : undefined;
}

const PACKED = /\.(mp3|ogg|oga|opus|flac|m4a|aac|aiff?|wma)$/i;
const OTHER = /\.(gif|bmp|tiff?|webp|heic|avif|svg)$/i;
const READ = /\.(png|jpe?g|wav)$/i;

/** Whether a file is a picture or a sound by its name. */
export const isSampleName = (path: string): boolean =>
  READ.test(path) || PACKED.test(path) || OTHER.test(path);

/** @throws FileError on a picture or sound that is not read, by its name or its beginning. */
export function refuseSample(file: string, head: Uint8Array): void {
  const mp3 =
    (begins(head, [0x49, 0x44, 0x33]) && head[3] < 16) ||
    (head[0] === 0xff && (head[1] & 0xe6) === 0xe2);
  if (PACKED.test(file) || mp3 || begins(head, [0x4f, 0x67, 0x67, 0x53])) {
    const problem = 'its sound is packed, and every browser unpacks it in its own way';
    throw new FileError(file, problem, 'save it as WAV');
  }
  if (OTHER.test(file))
    throw new FileError(file, 'pictures of its kind are not read', 'save it as PNG');
  if (READ.test(file)) {
    throw new FileError(file, 'it is no picture or sound, whatever its name says', 'save it anew');
  }
}
