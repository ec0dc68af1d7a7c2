/** One spoken word that can be heard. */
export interface Clip {
  /** Class it says, and name of the synthetic voice. */
  readonly label: number;
  readonly voice: string;
}

/** What one modality is given. */
export type Given =
  /** Its part of a held-out sample, by place in the list of samples that can be traced. */
  | { readonly kind: 'sample'; readonly sample: number }
  /** 28 x 28 numbers, black 0, white 1. */
  | { readonly kind: 'picture'; readonly whites: Float32Array }
  /** A spoken word of the data. */
  | { readonly kind: 'clip'; readonly clip: number }
  /** A recording at 8 kHz. */
  | { readonly kind: 'recording'; readonly wave: Float32Array };

/** Follow one sample through the network as it was after `step` steps. */
export interface TraceRequest {
  readonly step: number;
  /** Per modality. */
  readonly given: readonly Given[];
  /** Bit mask of the modalities that are present. */
  readonly present: number;
}

/** What stands in for an absent modality: the mean of its training codes, or another's (its index). */
export type StandIn = 'mean' | number;

/** The way of one sample through one arm. Widths: Z latent, S shared, F fusion, C classes. */
export interface ArmTrace {
  readonly arm: string;
  /** e: 0 sends codes straight to the head, 1 through the shared space. */
  readonly gate: number;
  /** Per modality: z, Z numbers; g, S numbers. Nothing where it is absent. */
  readonly codes: readonly (Float32Array | undefined)[];
  readonly shared: readonly (Float32Array | undefined)[];
  /** Per modality: v as the head receives it, Z numbers, a stand-in where it is absent. */
  readonly fused: readonly Float32Array[];
  readonly standIns: readonly (StandIn | undefined)[];
  readonly neurons: Float32Array;
  readonly probabilities: Float32Array;
  /** Weights of the head: m Z x F, and F x C. */
  readonly fusionWeights: Float32Array;
  readonly answerWeights: Float32Array;
}

/** What one modality was given, as the network sees it. */
export interface Seen {
  readonly inputs: Float32Array;
  /** True class, where it is known. */
  readonly label?: number;
  /** Place among the clips, where it can be heard as one. */
  readonly clip?: number;
  /** Whether a recording was silent, so that nothing but the floor is there. */
  readonly silent?: boolean;
}

export interface Trace {
  /** Step that was asked for, and the one at or before it whose weights were kept. */
  readonly asked: number;
  readonly step: number;
  readonly seed: number;
  readonly seen: readonly Seen[];
  readonly present: number;
  /** Live first, then its ghost. */
  readonly arms: readonly ArmTrace[];
}

/** How a person is shown a sense: as lines that are drawn one by one, a text to read, or a word with its sound. */
export type ShownAs = 'lines' | 'text' | 'voice';

/** What a person is shown of one sense of a sample. */
export interface Shown {
  /** What stands there to read; empty where there is nothing. */
  readonly text?: string;
  /** The words of it that the network is told of, in small letters. */
  readonly known?: readonly string[];
  /** Lines in the order in which they are drawn: x, y, x, y ..., 0 to 255, downwards. */
  readonly lines?: readonly (readonly number[])[];
  /** What can be heard of it. */
  readonly clip?: number;
}

/** What can be traced. */
export interface Traceable {
  /** True class of every held-out sample that can be chosen. */
  readonly labels: readonly number[];
  readonly clips: readonly Clip[];
}
