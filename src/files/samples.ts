import type { LabelReading } from './samples/labels.ts';

/** Size of a decoded sample: a picture of width x height with 1 or 3 channels, or a sound of a rate and length. */
export type SampleSize =
  | {
      readonly of: 'image';
      readonly width: number;
      readonly height: number;
      readonly channels: 1 | 3;
    }
  | { readonly of: 'sound'; readonly rate: number; readonly seconds: number };

/** Numbers of a sample of this size. */
export const numbersOfSample = (size: SampleSize): number =>
  size.of === 'image'
    ? size.width * size.height * size.channels
    : Math.round(size.rate * size.seconds);

/** A folder or archive of pictures or sounds, each decoded when it is asked for. */
export interface Samples {
  readonly kind: 'samples';
  readonly of: 'image' | 'sound';
  readonly count: number;
  /** Paths within the folder or archive. */
  readonly names: readonly string[];
  /** Of each sample, as the first of `readings` has it. */
  readonly labels: readonly string[];
  /** How labels can be taken from folders and names, the one that was taken first. */
  readonly readings: readonly LabelReading[];
  /** The size that fits all, unless another is asked for. */
  readonly size: SampleSize;
  /** Pixels from 0 to 1, row by row, channels last; or a waveform from -1 to 1. @throws FileError */
  decode(index: number, size: SampleSize): Promise<Float32Array>;
  /** Whether every browser decodes it to the same bits. */
  readonly reproducible: boolean;
  /** What a reader should know: what was left out or odd, a sentence each. */
  readonly notes: readonly string[];
}
