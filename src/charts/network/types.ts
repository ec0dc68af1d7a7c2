import type { NeuronMixture } from '../neuron.ts';
import type { NetworkStep } from './step.ts';

/** One sense on its way into the head. */
export interface NetworkSense {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  readonly wash: string;
  /** What goes in: a picture of rows x columns numbers where it has a shape, else a strip. */
  readonly inputs: ArrayLike<number>;
  readonly shape?: readonly [rows: number, columns: number];
  /** Numbers that are drawn as empty and as full; else the least and the largest of this picture. */
  readonly range?: readonly [empty: number, full: number];
  /** What the page shows above its numbers, which then stand at the foot of its box: words only where it stands across. */
  readonly above?: 'picture' | 'words';
  /** Whether the first row belongs at the foot of the picture. */
  readonly upwards: boolean;
  /** Said over a sense that is covered; nothing while it is present. */
  readonly covered?: string;
  /** Code of the encoder and in the shared space; nothing where the sense is absent. */
  readonly code?: ArrayLike<number>;
  readonly shared?: ArrayLike<number>;
  /** What the head receives. */
  readonly fused: ArrayLike<number>;
  /** What stands in for it: the average, or another sense. */
  readonly standIn?: 'mean' | number;
  /** Said beside its code. */
  readonly notes: readonly string[];
}

export interface NetworkAnswer {
  readonly label: string;
  /** Probabilities. */
  readonly live: number;
  readonly ghost?: number;
  /** Whether it is the true class of what goes in. */
  readonly truth: boolean;
}

/** One sample in one network. m senses, Z numbers a code, F neurons, C classes. */
export interface NetworkFlow {
  readonly senses: readonly NetworkSense[];
  /** 0: codes go straight to the head; above: through the reallocation block. */
  readonly gate: number;
  /** Activation of every neuron. */
  readonly activations: ArrayLike<number>;
  /** m Z x F, and F x C. */
  readonly fusionWeights: ArrayLike<number>;
  readonly answerWeights: ArrayLike<number>;
  readonly answers: readonly NetworkAnswer[];
}

/** The words of the drawing. */
export interface NetworkWords {
  readonly goesIn: string;
  readonly encoders: string;
  readonly block: string;
  /** Two lines where the block is off, and what its bars are where it is on. */
  readonly blockOff: readonly string[];
  readonly blockOn: readonly string[];
  readonly neurons: string;
  readonly comesOut: string;
  /** Said of the neurons that hardly vary. */
  faint(names: string): string;
  /** Said before the first measurement. */
  readonly empty: string;
}

export interface NetworkData {
  /** Inks of all senses, also while nothing flows yet. */
  readonly inks: readonly string[];
  readonly flow?: NetworkFlow;
  readonly live: readonly NeuronMixture[];
  readonly ghost?: readonly NeuronMixture[];
  /** The variance whose sector is as large as there is room for; that of the largest where it is left out. */
  readonly most?: number;
  readonly chosen?: number;
  /** The part of a training step that is told now. */
  readonly step?: NetworkStep;
}
