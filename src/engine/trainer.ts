import type { DataSource } from '#data/source.ts';
import type { Backend } from '#protocol/backend.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';

/** One independent training run inside the batch: a seed and the settings of its arm. */
export interface Replica {
  readonly seed: number;
  readonly params: ArmParams;
  /** Whose samples it sees; the task's where nothing is said. See `isMixed`. */
  readonly source?: DataSource;
}

/** Loss of every replica at the last step taken (cross-entropy of the answer, nats). */
export interface Progress {
  readonly step: number;
  readonly loss: Float32Array;
  /** Per replica: the step at which it diverged, or -1. */
  readonly divergedAt: Int32Array;
}

/** A set of samples per seed: per modality an array of `size` x `inputs` numbers. */
export interface Samples {
  readonly size: number;
  readonly inputs: readonly Float32Array[];
}

/** What one replica's encoders make of `size` samples; per modality, `size` x width numbers. */
export interface Encoding {
  readonly size: number;
  /** z: the code of each encoder, latent wide. */
  readonly codes: readonly Float32Array[];
  /** v: the code as the head receives it, latent wide; zero where the arm never has that modality. */
  readonly fused: readonly Float32Array[];
  /** g: the code in the shared space, shared wide. */
  readonly shared: readonly Float32Array[];
  /** substitutes[i][j]: what would stand in for modality i given only modality j (v-scaled), latent wide. */
  readonly substitutes: readonly (readonly Float32Array[])[];
  /** Logits of each encoder's linear read-out, classes wide. */
  readonly readouts: readonly Float32Array[];
  /** Logits of the discriminator psi on g: which modality it is taken for, m wide. */
  readonly guesses: readonly Float32Array[];
}

/** Held-out and training samples of one seed, and ways to borrow a modality from another row. */
export interface ProbeSamples {
  /** `wanted`: what each output should be, size x classes, where numbers are asked for. */
  readonly heldOut: Samples & { readonly labels: Int32Array; readonly wanted?: Float32Array };
  readonly reference: Samples;
  readonly resamplings: readonly {
    /** Another sample for each, and another of the same class. */
    readonly any: Int32Array;
    readonly sameClass: Int32Array;
  }[];
}

/** What one replica's head makes of held-out samples, its codes whole, swapped, covered and substituted. */
export interface Inspection {
  /** a, size x fusion, and logits, size x classes; logits of each read-out. */
  readonly neurons: ArrayLike<number>;
  readonly logits: ArrayLike<number>;
  readonly readouts: readonly ArrayLike<number>[];
  /** Per modality and neuron: half its mean squared change if the modality is another sample's. */
  readonly total: readonly ArrayLike<number>[];
  /** The same with another sample of the same class. */
  readonly noise: readonly ArrayLike<number>[];
  /** Accuracy by bit mask of the modalities present; the others are means, or what stands in for them. */
  readonly accuracyMean: ArrayLike<number>;
  readonly accuracySubstituted: ArrayLike<number>;
  /** The same with zeros, and with another sample's codes (the mean over the resamplings). */
  readonly accuracyZero: ArrayLike<number>;
  readonly accuracyResampled: ArrayLike<number>;
  /** Cross-entropy by bit mask, nats; the others are means. */
  readonly lossMean: ArrayLike<number>;
  /** Per modality: z and v, size x latent; g, size x shared; logits of psi, size x m; what v adds to the neurons, size x fusion. */
  readonly codes: readonly ArrayLike<number>[];
  readonly fused: readonly ArrayLike<number>[];
  readonly shared: readonly Float32Array[];
  readonly guesses: readonly ArrayLike<number>[];
  readonly parts: readonly Float64Array[];
  /** All weights, in the order of the parameter table. */
  readonly weights: Float32Array;
}

/** Runs the encoders of one replica on the host, given all its weights and its settings. */
export interface HostEncoder {
  encode(values: Float32Array, params: ArmParams, samples: Samples): Encoding;
  /** v: the codes as the head receives them, size x latent per modality. */
  fused(values: Float32Array, params: ArmParams, samples: Samples): Float32Array[];
  /** Mean of v over the samples, per modality. */
  means(values: Float32Array, params: ArmParams, samples: Samples): Float32Array[];
}

/**
 * Trains R replicas side by side. Implementations share the model code and differ in what computes.
 * `advance` depends on nothing but state and step; `encode` and `read` never change state.
 */
export interface Trainer {
  readonly backend: Backend;
  readonly step: number;
  /** Whether steps are computed elsewhere, so that work here does not hold them up. */
  readonly apart: boolean;
  /** Does what `encode` and `meanCodes` do, where that is the fastest way to measure. */
  readonly host?: HostEncoder;
  advance(steps: number): Promise<Progress>;
  /** Replaces the settings of one replica from the next step on. */
  set(replica: number, params: ArmParams): void;
  /**
   * Gradient of the objective on the next step's batch with the weights as they are, so before the steps that
   * a discriminator takes alone, and before its modulation (OGM-GE), clipping and weight decay: per replica,
   * flat, in the order of the parameter table. Changes nothing.
   */
  gradients(): Promise<Float32Array[]>;
  /** Encodes one set of samples per seed; `samplesOf` is asked once per distinct seed. */
  encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]>;
  /** Mean of v over one set of samples per seed: per replica and modality, latent numbers. */
  meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]>;
  /** Everything that the measurements need, where the trainer can make it by itself. */
  inspect?(probeOf: (seed: number) => ProbeSamples): Promise<Inspection[]>;
  /** Weights of every replica, flat, in the order of the parameter table. */
  read(): Promise<Float32Array[]>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): void;
  dispose(): void;
}
