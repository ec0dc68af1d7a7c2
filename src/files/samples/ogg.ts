import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { type Told, told } from '../told.ts';
import { gathered, MOST_SAMPLES, partsOf, type Sound } from './sound.ts';

export const OGG_MAGIC = [0x4f, 0x67, 0x67, 0x53];

interface Head {
  readonly rate: number;
  readonly channels: number;
  /** Samples of each channel. */
  readonly length: number;
}

/** What sounds in Ogg begin with (RFC 3533), and what they are called. Vorbis is read. */
const CODECS = [
  ['\u0001vorbis', 'Vorbis'],
  ['OpusHead', 'Opus'],
  ['\u007fFLAC', 'FLAC'],
  ['Speex', 'Speex'],
] as const;

/** CRC-32 of Ogg: not turned, from 0, polynomial 04c11db7. */
const CRC = Uint32Array.from({ length: 256 }, (_, k) => {
  let crc = k << 24;
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  return crc;
});

const crcOf = (page: Uint8Array): number =>
  page.reduce((crc, byte) => ((crc << 8) ^ CRC[(crc >>> 24) ^ byte]) | 0, 0) >>> 0;

const HEAD = 27;
const [FIRST, LAST] = [2, 4];

/** One page of a file, and where the next begins. @throws FileError */
async function pageAt(bytes: Bytes, at: number) {
  const wrong = (problem: string | Told) => new FileError(bytes.name, problem, FETCH_AGAIN);
  const head = await bytes.read(at, Math.min(bytes.size, at + HEAD + 255));
  if (!OGG_MAGIC.every((byte, k) => head[k] === byte)) throw wrong('the sound is damaged');
  if (head.length < HEAD + head[HEAD - 1]) throw wrong('the sound is cut short');
  const start = HEAD + head[HEAD - 1];
  const size = head.subarray(HEAD, start).reduce((sum, length) => sum + length, start);
  if (at + size > bytes.size) throw wrong('the sound is cut short');
  const page = (await bytes.read(at, at + size)).slice();
  const view = new DataView(page.buffer, page.byteOffset);
  const crc = view.getUint32(22, true);
  view.setUint32(22, 0);
  if (crcOf(page) !== crc) throw wrong('the sound is damaged');
  const samples = Number(view.getBigInt64(6, true));
  return { flags: page[5], samples, body: page.subarray(start), next: at + size };
}

/** Rate, channels and length of a Vorbis in Ogg, by all of its pages. @throws FileError */
export async function oggHead(bytes: Bytes): Promise<Head> {
  const wrong = (problem: string | Told, remedy: string | Told) =>
    new FileError(bytes.name, problem, remedy);
  const first = await pageAt(bytes, 0);
  const begins = String.fromCharCode(...first.body.subarray(0, 8));
  const [, codec] = CODECS.find(([magic]) => begins.startsWith(magic)) ?? [];
  if (codec !== 'Vorbis' || first.body.length < 30) {
    throw wrong(told`what is packed in it is ${codec ?? 'not known'}`, 'save it as WAV');
  }
  const view = new DataView(first.body.buffer, first.body.byteOffset);
  const [channels, rate] = [first.body[11], view.getUint32(12, true)];
  let page = first;
  let length = 0;
  while (page.next < bytes.size) {
    page = await pageAt(bytes, page.next);
    if (page.flags & FIRST) throw wrong('it holds several sounds', 'save each as WAV');
    length = Math.max(length, page.samples);
  }
  if (!(page.flags & LAST)) throw wrong('the sound is cut short', FETCH_AGAIN);
  if (channels === 0 || rate === 0) throw wrong('the head of the sound is damaged', FETCH_AGAIN);
  if (length === 0) throw wrong('it holds no sound', 'choose another file');
  if (length * channels > MOST_SAMPLES) throw wrong('the sound is too long', 'cut it into parts');
  return { rate, channels, length };
}

/** Decodes Vorbis in Ogg, to the same bits everywhere: the decoder is WebAssembly. Channels become their mean. @throws FileError */
export async function decodeOgg(bytes: Bytes): Promise<Sound> {
  const { rate, length } = await oggHead(bytes);
  const { OggVorbisDecoder } = await import('@wasm-audio-decoders/ogg-vorbis');
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  const sound = gathered(rate, length);
  try {
    for await (const part of partsOf(bytes)) {
      sound.add((await decoder.decode(part)).channelData);
    }
    sound.add((await decoder.flush()).channelData);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(bytes.name, 'the sound is damaged', FETCH_AGAIN);
  } finally {
    decoder.free();
  }
  return sound.whole();
}
