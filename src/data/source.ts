/** One sense: its fixed name, words, and size. */
export interface Modality {
  readonly id: string;
  readonly label: string;
  /** Numbers per sample. */
  readonly inputs: number;
  /** Rows and columns if it can be drawn as a picture. */
  readonly shape?: readonly [rows: number, columns: number];
}

/** `size` samples: per modality `size` x `inputs` numbers (row-major), and a class index each. */
export interface Batch {
  readonly size: number;
  readonly inputs: readonly Float32Array[];
  readonly labels: Int32Array;
}

/** Paired multimodal samples. Every method is a pure function of its arguments. */
export interface DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  /** The minibatch of step `step` (from 0): same seed and step, same batch. */
  train(seed: number, step: number, size: number): Batch;
  /** The first `size` training samples, as the encoders see them: for training means. */
  reference(seed: number, size: number): Batch;
  /** Held-out samples, never trained on. */
  heldOut(seed: number, size: number): Batch;
}
