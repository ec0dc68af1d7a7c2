import type { Clip, Shown, ShownAs } from '#protocol/traced.ts';

/** One sense: its fixed name, words, and size. */
export interface Modality {
  readonly id: string;
  readonly label: string;
  /** Numbers per sample. */
  readonly inputs: number;
  /** Rows and columns if it can be drawn as a picture. */
  readonly shape?: readonly [rows: number, columns: number];
  /** Numbers that are drawn as empty and as full, where pictures of several samples are to compare. */
  readonly range?: readonly [empty: number, full: number];
  /** What a person is shown of it beside its numbers, if there is anything. */
  readonly shown?: ShownAs;
}

/** `size` samples: per modality `size` x `inputs` numbers (row-major), and a class index each. */
export interface Batch {
  readonly size: number;
  readonly inputs: readonly Float32Array[];
  readonly labels: Int32Array;
  /** Where numbers are asked for and not classes: what each output should be, `size` x classes. */
  readonly wanted?: Float32Array;
}

/** Noise that is drawn anew for every sample, from `words` of the step's noise stream. */
export type LiveNoise =
  | { readonly kind: 'none' }
  /** (x + sd n - mean) / scale, two words a number from `firstWord` on. */
  | {
      readonly kind: 'gaussian';
      readonly sd: number;
      readonly mean: number;
      readonly scale: number;
      readonly firstWord: number;
    }
  /** `writeNoisy` of digits-sound.ts, in dB less `mean`, over `scale`: a word for the shift, then two a cell. */
  | {
      readonly kind: 'sound';
      readonly mean: number;
      readonly scale: number;
      readonly floor: number;
      /** Frames a word may move, or nothing if it stays. */
      readonly reach?: number;
      readonly bands: number;
      readonly frames: number;
      readonly bandwidths: readonly number[];
      readonly bins: readonly number[];
      /** Noise power per unit of bandwidth, for every row. */
      readonly levels: Float64Array;
      readonly firstWord: number;
    };

/** All that training samples are made from, so that a device can make minibatches by itself. */
export interface Resident {
  /** Training pairs of each seed. */
  readonly size: number;
  /** Words of the noise stream that one sample takes. */
  readonly words: number;
  /** Per modality: rows x inputs numbers, and what is added live; a last one for what is wanted, if numbers are. */
  readonly channels: readonly { readonly rows: Float32Array; readonly noise: LiveNoise }[];
  /** Per seed in the order asked: rows of each modality, and the label, of every pair. */
  readonly pairs: readonly { readonly rows: readonly Int32Array[]; readonly labels: Int32Array }[];
}

/** What a visitor can give a source of pictures and words: the same noise is added as in training. */
export interface OwnInputs {
  readonly clips: readonly Clip[];
  /** Per held-out sample the clip of its word, or -1 where there is none. */
  clipsOf(seed: number, size: number): Int32Array;
  /** Inputs of the first modality from 28 x 28 numbers, black 0, white 1. */
  picture(whites: Float32Array, seed: number): Float32Array;
  /** Inputs of the second modality from a word at 8 kHz; nothing if it is silent. */
  recording(wave: Float32Array, seed: number): Float32Array | undefined;
  /** The same from a clip. */
  spoken(clip: number, seed: number): Float32Array;
  /** A clip at 8 kHz, from -1 to 1, as loud above its noise as the network hears it. */
  heard(clip: number, seed: number): Promise<Float32Array>;
}

/** What a person is shown of samples beside what networks get of them. It is loaded when it is first asked for. */
export interface Shows {
  /** Per sense, of row `n` of `heldOut(seed, ...)`. @throws DatasetError if it cannot be loaded. */
  of(seed: number, n: number): Promise<readonly Shown[]>;
  /** A clip at 8 kHz, from -1 to 1. @throws DatasetError if it cannot be loaded. */
  heard(clip: number): Promise<Float32Array>;
}

/** Paired multimodal samples. Every method is a pure function of its arguments. */
export interface DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  /** Whether numbers are asked for, which every batch then holds. */
  readonly asks?: 'numbers';
  /** What else than its own samples can be put in, if there is anything. */
  readonly own?: OwnInputs;
  readonly shows?: Shows;
  /** The minibatch of step `step` (from 0): same seed and step, same batch. */
  train(seed: number, step: number, size: number): Batch;
  /** The first `size` training samples, as the encoders see them: for training means. */
  reference(seed: number, size: number): Batch;
  /** Held-out samples, never trained on. */
  heldOut(seed: number, size: number): Batch;
  /** What `train` makes its batches of, for these seeds. */
  resident(seeds: readonly number[]): Resident;
}
