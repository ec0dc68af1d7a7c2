import { unzlibSync } from 'fflate';
import type { Bytes } from '../bytes.ts';
import { crc32 } from '../crc32.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import { joined } from '../joined.ts';
import { told } from '../told.ts';
import { MOST_PIXELS, type Picture } from './picture.ts';

export const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];

interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Samples of a pixel as they are stored: a place in the palette is one. */
  readonly samples: number;
  readonly palette: boolean;
  readonly colour: boolean;
  readonly alpha: boolean;
  readonly interlaced: boolean;
}

/** Samples and depths of each kind of colour (PNG, third edition, 11.2.1). */
const KINDS: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

const damaged = (file: string, what = 'the picture is damaged') =>
  new FileError(file, what, FETCH_AGAIN);

/** What the head of a PNG says. @throws FileError */
export async function pngHead(bytes: Bytes): Promise<Head> {
  const view = new DataView((await bytes.read(0, 33)).buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, type, method, , interlace] = new Uint8Array(view.buffer, 24, 5);
  const kind = KINDS[type];
  const sound = kind?.depths.includes(depth) && method === 0 && interlace <= 1;
  if (!sound || width === 0 || height === 0 || view.getUint32(12) !== 0x49484452) {
    throw damaged(bytes.name, 'the head of the picture is damaged');
  }
  if (width * height > MOST_PIXELS) {
    throw new FileError(
      bytes.name,
      told`${width} x ${height} pixels are too many`,
      'make it smaller',
    );
  }
  return {
    ...{ width, height, depth, samples: kind.samples, palette: type === 3 },
    ...{ colour: type === 2 || type === 3 || type === 6, alpha: type === 4 || type === 6 },
    interlaced: interlace === 1,
  };
}

/** The data of all parts of some kinds. @throws FileError if one is cut short, or its CRC-32 is another. */
function partsOf(file: string, all: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(all.buffer, all.byteOffset, all.length);
  const parts = new Map<string, Uint8Array[]>();
  for (let at = PNG_MAGIC.length; ; ) {
    if (at + 12 > all.length) throw damaged(file, 'the picture is cut short');
    const [length, name] = [
      view.getUint32(at),
      String.fromCharCode(...all.subarray(at + 4, at + 8)),
    ];
    const end = at + 8 + length;
    if (end + 4 > all.length) throw damaged(file, 'the picture is cut short');
    if (crc32(all.subarray(at + 4, end)) !== view.getUint32(end)) throw damaged(file);
    parts.set(name, [...(parts.get(name) ?? []), all.subarray(at + 8, end)]);
    if (name === 'IEND') return parts;
    at = end + 4;
  }
}

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
};

/** Takes the filters off the lines of a picture, in place. @returns the lines without the byte of their filter. */
function unfiltered(file: string, lines: Uint8Array, count: number, length: number, step: number) {
  const out = new Uint8Array(count * length);
  for (let y = 0; y < count; y++) {
    const filter = lines[y * (length + 1)];
    if (filter > 4) throw damaged(file);
    for (let k = 0; k < length; k++) {
      const at = y * length + k;
      const left = k >= step ? out[at - step] : 0;
      const up = y > 0 ? out[at - length] : 0;
      const corner = k >= step && y > 0 ? out[at - length - step] : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][
        filter
      ];
      out[at] = lines[y * (length + 1) + 1 + k] + guess;
    }
  }
  return out;
}

/** Where the lines of each pass begin and how far apart its pixels are: one pass, or the seven of Adam7. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Decodes a PNG; what is transparent lies on white. @throws FileError */
export async function decodePng(bytes: Bytes): Promise<Picture> {
  const file = bytes.name;
  const head = await pngHead(bytes);
  const { width, height, depth, samples } = head;
  const parts = partsOf(file, await bytes.read(0, bytes.size));
  const passes = (head.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)).map(([x, y, dx, dy]) => {
    const [across, down] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return { x, y, dx, dy, across, down, length: Math.ceil((across * samples * depth) / 8) };
  });
  const drawn = passes.filter(({ across, down }) => across > 0 && down > 0);
  const total = drawn.reduce((sum, { down, length }) => sum + down * (length + 1), 0);
  let raw: Uint8Array;
  try {
    raw = unzlibSync(joined(parts.get('IDAT') ?? []), { out: new Uint8Array(total) });
  } catch {
    throw damaged(file);
  }
  if (raw.length !== total) throw damaged(file);
  const palette = parts.get('PLTE')?.[0];
  const clear = parts.get('tRNS')?.[0];
  if (head.palette && !palette) throw damaged(file);
  const channels = head.colour ? 3 : 1;
  const values = new Float32Array(width * height * channels);
  const most = 2 ** depth - 1;
  const step = Math.max(1, (samples * depth) >> 3);
  let from = 0;
  for (const { x, y, dx, dy, across, down, length } of drawn) {
    const size = down * (length + 1);
    const lines = unfiltered(file, raw.subarray(from, from + size), down, length, step);
    from += size;
    const sample = (row: number, index: number): number => {
      const at = row * length;
      if (depth === 8) return lines[at + index];
      if (depth === 16) return lines[at + 2 * index] * 256 + lines[at + 2 * index + 1];
      const bit = index * depth;
      return (lines[at + (bit >> 3)] >> (8 - depth - (bit & 7))) & most;
    };
    /** Whether a pixel has the one colour that is transparent; alpha has none such. */
    const isClear = (row: number, column: number): boolean => {
      if (head.alpha || clear!.length < 2 * samples) return false;
      for (let c = 0; c < samples; c++) {
        const value = (clear![2 * c] * 256 + clear![2 * c + 1]) & most;
        if (sample(row, column * samples + c) !== value) return false;
      }
      return true;
    };
    for (let row = 0; row < down; row++) {
      for (let column = 0; column < across; column++) {
        const into = ((y + row * dy) * width + x + column * dx) * channels;
        const first = sample(row, column * samples);
        let opaque = head.alpha ? sample(row, column * samples + samples - 1) / most : 1;
        if (head.palette && clear && first < clear.length) opaque = clear[first] / 255;
        if (head.palette && 3 * first + 2 >= palette!.length) throw damaged(file);
        if (!head.palette && clear && isClear(row, column)) opaque = 0;
        for (let c = 0; c < channels; c++) {
          const value = head.palette
            ? (palette![3 * first + c] ?? 0) / 255
            : sample(row, column * samples + c) / most;
          values[into + c] = value * opaque + 1 - opaque;
        }
      }
    }
  }
  return { width, height, channels, values };
}
