/** A decoded picture: numbers from 0 to 1, row by row, channels last. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly values: Float32Array;
}

/** Pixels of a picture at most: more would be hundreds of megabytes once decoded. */
export const MOST_PIXELS = 2 ** 25;

/** Weights of red, green and blue in a grey that looks as bright (ITU-R BT.601). */
const GREY = [0.299, 0.587, 0.114];

/** The same picture in colours or in grey. */
export function inChannels(picture: Picture, channels: 1 | 3): Picture {
  const { width, height, values } = picture;
  if (picture.channels === channels) return picture;
  const out = new Float32Array(width * height * channels);
  for (let k = 0; k < width * height; k++) {
    if (channels === 3) out.fill(values[k], 3 * k, 3 * k + 3);
    else
      out[k] = GREY[0] * values[3 * k] + GREY[1] * values[3 * k + 1] + GREY[2] * values[3 * k + 2];
  }
  return { width, height, channels, values: out };
}

/** Which pixels of a line a new pixel covers, and how much of it each is. */
function cover(at: number, from: number, to: number): readonly (readonly [number, number])[] {
  const [begin, end] = [(at * from) / to, ((at + 1) * from) / to];
  const parts: [number, number][] = [];
  for (let k = Math.floor(begin); k < Math.min(from, Math.ceil(end)); k++) {
    const part = (Math.min(end, k + 1) - Math.max(begin, k)) / (end - begin);
    if (part > 0) parts.push([k, part]);
  }
  return parts;
}

/** A picture of another size: each pixel is the mean of the area that it covers, the same everywhere. */
export function resized({ values, ...own }: Picture, width: number, height: number): Picture {
  const { channels } = own;
  const across = Array.from({ length: width }, (_, x) => cover(x, own.width, width));
  const out = new Float32Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const down = cover(y, own.height, height);
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (const [row, part] of down) {
          for (const [column, share] of across[x]) {
            sum += part * share * values[(row * own.width + column) * channels + c];
          }
        }
        out[(y * width + x) * channels + c] = sum;
      }
    }
  }
  return { width, height, channels, values: out };
}
