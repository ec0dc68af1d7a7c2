import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { AT_ONCE, gathered, MOST_SAMPLES, partsOf, type Sound } from './sound.ts';

/** What is the same in all frames of a sound, and how many samples they hold of each channel. */
interface Head {
  readonly rate: number;
  readonly length: number;
}

interface Frame {
  readonly rate: number;
  /** Bytes, and samples of each channel. */
  readonly size: number;
  readonly samples: number;
  /** Bytes from its beginning to where an encoder writes about the sound in place of sound. */
  readonly about: number;
}

/** kbit/s by index, of MPEG 1 and of MPEG 2 (ISO 11172-3, 13818-3, layer III). */
const KBITS = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/** Hz of MPEG 1; those of MPEG 2 are half of it, those of 2.5 a quarter. */
const RATES = [44100, 48000, 32000];

/** What the four bytes of a frame of layer III say. */
function frameOf([sync, second, third, fourth]: Uint8Array): Frame | undefined {
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  const isFrame = sync === 0xff && second >= 0xe0 && version !== 1 && layer === 1;
  const first = version === 3;
  const kbits = KBITS[first ? 0 : 1][third >> 4];
  const base = RATES[(third >> 2) & 3];
  if (!isFrame || !kbits || !base) return undefined;
  const rate = base / (first ? 1 : version === 2 ? 2 : 4);
  const size = Math.floor(((first ? 144 : 72) * 1000 * kbits) / rate) + ((third >> 1) & 1);
  const mono = fourth >> 6 === 3;
  const about = 4 + (first ? (mono ? 17 : 32) : mono ? 9 : 17);
  return { rate, size, samples: first ? 1152 : 576, about };
}

/** Whether a file that begins so is an MP3. */
export const isMp3 = (head: Uint8Array): boolean =>
  (head[0] === 0x49 && head[1] === 0x44 && head[2] === 0x33 && head[3] < 16) ||
  frameOf(head) !== undefined;

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Bytes of what programs write before a sound (ID3v2), 0 where there is none. */
const tagSize = (head: Uint8Array): number =>
  textAt(head, 0, 3) === 'ID3'
    ? 10 + head.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 127), 0)
    : 0;

/** Whether no sound follows: titles of a song, or zeros. */
const isTail = (rest: Uint8Array): boolean =>
  /^(TAG|APETAGEX|LYRICS|ID3)/.test(textAt(rest, 0, 8)) || rest.every((byte) => byte === 0);

/** How many frames follow, where an encoder wrote in the first one about the sound in place of sound. */
function followingOf(frame: Frame, own: Uint8Array): number | undefined {
  if (!/^(Xing|Info)$/.test(textAt(own, frame.about, 4))) return undefined;
  const view = new DataView(own.buffer, own.byteOffset + frame.about + 4);
  return view.getUint32(0) & 1 ? view.getUint32(4) : 0;
}

/** Bytes of a frame that are looked at. */
const LOOKED_AT = 48;

/** Reads a file in its order, some bytes at a time. */
function window(bytes: Bytes) {
  let [from, part] = [0, new Uint8Array(0)];
  return async (at: number, length: number): Promise<Uint8Array> => {
    const to = Math.min(bytes.size, at + length);
    if (at < from || to > from + part.length) {
      from = at;
      part = await bytes.read(at, Math.min(bytes.size, Math.max(to, at + AT_ONCE)));
    }
    return part.subarray(at - from, to - from);
  };
}

/** Rate and length of an MP3, by all of its frames. @throws FileError */
export async function mp3Head(bytes: Bytes): Promise<Head> {
  const wrong = (problem: string, remedy = FETCH_AGAIN) =>
    new FileError(bytes.name, problem, remedy);
  const read = window(bytes);
  let at = tagSize(await read(0, 10));
  let [rate, length, following] = [0, 0, 0];
  for (;;) {
    if (at > bytes.size) throw wrong('the sound is cut short');
    const own = await read(at, LOOKED_AT);
    const frame = own.length >= 4 ? frameOf(own) : undefined;
    if (!frame) {
      if (length > 0 && isTail(own)) break;
      throw wrong('the sound is damaged', 'save it as WAV');
    }
    if (rate > 0 && frame.rate !== rate) throw wrong('its rate changes', 'save it as WAV');
    rate = frame.rate;
    const about = length === 0 ? followingOf(frame, own) : undefined;
    following = about ?? following - 1;
    length += about === undefined ? frame.samples : 0;
    if (length > MOST_SAMPLES) throw wrong('the sound is too long', 'cut it into parts');
    at += frame.size;
    if (at === bytes.size) break;
  }
  if (following > 0) throw wrong('the sound is cut short');
  if (length === 0) throw wrong('it holds no sound', 'choose another file');
  return { rate, length };
}

/** Decodes an MP3, to the same bits everywhere: the decoder is WebAssembly. Channels become their mean. @throws FileError */
export async function decodeMp3(bytes: Bytes): Promise<Sound> {
  const { rate, length } = await mp3Head(bytes);
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const sound = gathered(rate, length);
  try {
    for await (const part of partsOf(bytes)) {
      const { channelData, errors } = decoder.decode(part);
      if (errors.length > 0) {
        throw new FileError(bytes.name, 'the sound is damaged', 'save it as WAV');
      }
      sound.add(channelData);
    }
  } finally {
    decoder.free();
  }
  return sound.whole();
}
