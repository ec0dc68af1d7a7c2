import type { LabelReading } from '#files/samples/labels.ts';
import { MEL_RATE, melOf } from '#files/samples/mel.ts';
import type { SampleSize, Samples } from '#files/samples.ts';
import type { Item } from './item.ts';
import type { Reading, Side } from './reading.ts';

export const USUAL_SIDE: Side = 28;

/** Numbers of a second of sound as a waveform, and seconds of it. */
const RATE = 400;
const SECONDS = 2;

/** What samples become: pixels, a waveform, or a picture of a sound. */
export interface Made {
  readonly shape: readonly number[];
  /** The size at which samples are decoded for it. */
  readonly size: SampleSize;
  readonly of: (decoded: Float32Array) => Float32Array;
}

const product = (axes: readonly number[]): number => axes.reduce((all, one) => all * one, 1);

function madePicture(size: SampleSize & { readonly of: 'image' }, longest: Side): Made {
  const part = Math.min(1, longest / Math.max(size.width, size.height));
  const side = (length: number) => Math.max(1, Math.round(length * part));
  const [width, height] = [side(size.width), side(size.height)];
  const shape = size.channels === 1 ? [height, width] : [height, width, size.channels];
  return { shape, size: { ...size, width, height }, of: (decoded) => decoded };
}

/** What samples of a size become by a reading. */
export function madeOf(size: SampleSize, { side = USUAL_SIDE, sound = 'wave' }: Reading): Made {
  if (size.of === 'image') return madePicture(size, side);
  const seconds = Math.min(size.seconds, SECONDS);
  const rate = Math.min(size.rate, sound === 'wave' ? RATE : MEL_RATE);
  const decoded: SampleSize = { of: 'sound', rate, seconds };
  const length = Math.round(rate * seconds);
  return sound === 'wave'
    ? { shape: [length], size: decoded, of: (values) => values }
    : { shape: [side, side], size: decoded, of: melOf(side, side, rate) };
}

/** The pictures or sounds of a folder, their labels, and the groups that a reading asks for, as items. */
export function sampleItems(samples: Samples, reading: Reading): Item[] {
  const { shape, size, of: made } = madeOf(samples.size, reading);
  const width = product(shape);
  const common = { of: 'samples', rows: samples.count } as const;
  const { labels, groups } = labelsOf(samples, reading);
  const words = (name: string, all: readonly string[]): Item => ({
    ...common,
    ...{ name, type: 'text', width: 1 },
    numbers: () => Promise.reject(new Error('Labels are words.')),
    text: async (from, to) => all.slice(from, to),
  });
  return [
    {
      ...common,
      ...{ name: samples.of, type: 'number', width, shape },
      numbers: async (from, to) => {
        const out = new Float64Array((to - from) * width);
        for (let n = from; n < to; n++) {
          out.set(made(await samples.decode(n, size)), (n - from) * width);
        }
        return out;
      },
      text: async (from, to) => samples.names.slice(from, to),
    },
    words('label', labels),
    ...(reading.groups && groups ? [words('group', groups)] : []),
  ];
}

/** The labels that a reading asks for, or else the likeliest. */
export const labelsOf = ({ readings, labels }: Samples, reading: Reading): LabelReading =>
  readings.find(({ by }) => by === reading.labels) ?? readings[0] ?? { by: 'name', labels };

/** What samples of a size become, in words: "28 × 28". */
export function sizeWords(size: SampleSize, reading?: Reading): string {
  const { size: own, shape } = reading ? madeOf(size, reading) : { size, shape: [] };
  if (own.of === 'image') return `${own.width} × ${own.height}`;
  return reading?.sound === 'mel' ? shape.join(' × ') : `${own.rate} Hz × ${own.seconds} s`;
}
