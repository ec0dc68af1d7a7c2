import type { Bytes } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import { decodeJpeg, JPEG_MAGIC, jpegHead } from './jpeg.ts';
import { decodeMp3, isMp3, mp3Head } from './mp3.ts';
import { decodeOgg, OGG_MAGIC, oggHead } from './ogg.ts';
import type { Picture } from './picture.ts';
import { decodePng, PNG_MAGIC, pngHead } from './png.ts';
import type { Sound } from './sound.ts';
import { decodeWav, wavHead } from './wav.ts';

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
  readonly extent: (bytes: Bytes) => Promise<Extent>;
  readonly decode: (bytes: Bytes) => Promise<Picture | Sound>;
}

const PNG: Kind = {
  of: 'image',
  extent: async (bytes) => ({ of: 'image', ...(await pngHead(bytes)) }),
  decode: decodePng,
};
const JPEG: Kind = {
  of: 'image',
  extent: async (bytes) => {
    const { width, height, colour } = await jpegHead(bytes);
    return { of: 'image', width, height, colour };
  },
  decode: decodeJpeg,
};
/** A format of sounds, by what reads its head and what decodes it. */
const soundKind = (
  headOf: (bytes: Bytes) => Promise<{ readonly rate: number; readonly length: number }>,
  decode: (bytes: Bytes) => Promise<Sound>,
): Kind => ({
  of: 'sound',
  extent: async (bytes) => {
    const { rate, length } = await headOf(bytes);
    return { of: 'sound', rate, seconds: length / rate };
  },
  decode,
});
const WAV = soundKind(wavHead, decodeWav);
const MP3 = soundKind(mp3Head, decodeMp3);
const OGG = soundKind(oggHead, decodeOgg);

const begins = (head: Uint8Array, magic: readonly number[], from = 0) =>
  magic.every((byte, k) => head[from + k] === byte);

/** The format of a file that begins so, if it is a picture or a sound. */
export function kindOf(head: Uint8Array): Kind | undefined {
  if (begins(head, PNG_MAGIC)) return PNG;
  if (begins(head, JPEG_MAGIC)) return JPEG;
  if (begins(head, OGG_MAGIC)) return OGG;
  if (isMp3(head)) return MP3;
  const isRiff = begins(head, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && begins(head, [0x57, 0x41, 0x56, 0x45], 8) ? WAV : undefined;
}

const PACKED = /\.(opus|flac|m4a|aac|aiff?|wma)$/i;
const OTHER = /\.(gif|bmp|tiff?|webp|heic|avif|svg)$/i;
const READ = /\.(png|jpe?g|wav|mp3|ogg|oga)$/i;

/** Whether a file is a picture or a sound by its name. */
export const isSampleName = (path: string): boolean =>
  READ.test(path) || PACKED.test(path) || OTHER.test(path);

/** @throws FileError on a picture or sound that is not read, by its name. */
export function refuseSample(file: string): void {
  if (PACKED.test(file)) {
    throw new FileError(file, 'sounds packed in this way are not read', 'save it as WAV');
  }
  if (OTHER.test(file))
    throw new FileError(file, 'pictures of its kind are not read', 'save it as PNG');
  if (READ.test(file)) {
    throw new FileError(file, 'it is no picture or sound, whatever its name says', 'save it anew');
  }
}
