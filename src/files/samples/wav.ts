import type { Bytes } from '../bytes.ts';
import { decodeNumbers } from '../elements.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { type Told, told } from '../told.ts';
import { MOST_SAMPLES, type Sound } from './sound.ts';

interface Head {
  readonly rate: number;
  readonly channels: number;
  /** Bytes of a number, and whether it is a float. */
  readonly width: number;
  readonly float: boolean;
  /** Where the numbers begin, and how many of each channel there are. */
  readonly start: number;
  readonly length: number;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const MOST_CHANNELS = 64;
/** Parts of a file at most before its sound. */
const MOST_PARTS = 1000;
/** Sizes from here on stand for one that was not known when the sound was written as a stream. */
const UNKNOWN = 0x7fff0000;

const textAt = (view: DataView, at: number): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4));

/** What the head of a WAV says. @throws FileError */
export async function wavHead(bytes: Bytes): Promise<Head> {
  const wrong = (problem: string | Told, remedy = FETCH_AGAIN) =>
    new FileError(bytes.name, problem, remedy);
  let format: Omit<Head, 'start' | 'length'> | undefined;
  const whole = new DataView((await bytes.read(4, 8)).buffer).getUint32(0, true);
  let parts = 0;
  for (let at = 12; at + 8 <= bytes.size; ) {
    if (++parts > MOST_PARTS) throw wrong('the head of the sound is damaged');
    const view = new DataView((await bytes.read(at, at + 8)).buffer);
    const [name, length] = [textAt(view, 0), view.getUint32(4, true)];
    const start = at + 8;
    if (name === 'fmt ') {
      const own = new DataView((await bytes.read(start, start + Math.min(40, length))).buffer);
      if (own.byteLength < 16) throw wrong('the head of the sound is damaged');
      const tag = own.getUint16(0, true);
      const kind = tag === EXTENSIBLE && own.byteLength >= 26 ? own.getUint16(24, true) : tag;
      const [channels, rate, bits] = [
        own.getUint16(2, true),
        own.getUint32(4, true),
        own.getUint16(14, true),
      ];
      const widths = kind === FLOAT ? [32, 64] : [8, 16, 24, 32];
      if (kind !== PCM && kind !== FLOAT) {
        throw wrong(told`its sound is packed (format ${kind})`, 'save it as WAV in plain PCM');
      }
      if (!widths.includes(bits) || channels === 0 || channels > MOST_CHANNELS || rate === 0) {
        throw wrong('the head of the sound is damaged');
      }
      format = { rate, channels, width: bits / 8, float: kind === FLOAT };
    } else if (name === 'data') {
      if (!format) throw wrong('the head of the sound is damaged');
      const isStream = length >= UNKNOWN || (length === 0 && (whole === 0 || whole >= UNKNOWN));
      const end = isStream ? Math.min(bytes.size, start + (length || bytes.size)) : start + length;
      if (end > bytes.size) throw wrong('the sound is cut short');
      const frames = Math.floor((end - start) / (format.width * format.channels));
      if (frames === 0) throw wrong('it holds no sound', 'choose another file');
      if (frames * format.channels > MOST_SAMPLES)
        throw wrong('the sound is too long', 'cut it into parts');
      return { ...format, start, length: frames };
    }
    at = start + length + (length % 2);
  }
  throw wrong('the sound is cut short');
}

/** Numbers of PCM as -1 to 1: of 8 bits they are without sign, of 24 bits three bytes. */
function numbersOf(bytes: Uint8Array<ArrayBuffer>, { width, float }: Head): Float64Array {
  if (float) return decodeNumbers(bytes, width === 4 ? 'float32' : 'float64', true);
  if (width === 3) {
    return Float64Array.from({ length: bytes.length / 3 }, (_, k) => {
      const value = bytes[3 * k] | (bytes[3 * k + 1] << 8) | (bytes[3 * k + 2] << 16);
      return ((value << 8) >> 8) / 2 ** 23;
    });
  }
  if (width === 1) return decodeNumbers(bytes, 'uint8', true).map((value) => (value - 128) / 128);
  const whole = decodeNumbers(bytes, width === 2 ? 'int16' : 'int32', true);
  return whole.map((value) => value / 2 ** (8 * width - 1));
}

/** Decodes a WAV; several channels become their mean. @throws FileError */
export async function decodeWav(bytes: Bytes): Promise<Sound> {
  const head = await wavHead(bytes);
  const { rate, channels, width, start, length } = head;
  const all = numbersOf(await bytes.read(start, start + length * channels * width), head);
  const values = new Float32Array(length);
  for (let k = 0; k < length; k++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += all[k * channels + c];
    if (!Number.isFinite(sum)) {
      throw new FileError(bytes.name, told`its sample ${k + 1} is no number`, 'write it anew');
    }
    values[k] = sum / channels;
  }
  return { rate, values };
}
