/** Euclidean norms of one list of numbers laid out like the weights. */
export interface Norms {
  /** Of each modality's encoder. */
  readonly encoders: readonly number[];
  /** Of the fusion neurons and the answer. */
  readonly head: number;
}

/** What the next step will do to one replica. */
export interface Anatomy {
  /** Cross-entropy of the answer on the step's batch, nats. */
  readonly loss: number;
  /** Of the objective, before clipping and weight decay. */
  readonly gradient: Norms;
  /** Of the weights, and of how far the step moves them. */
  readonly weights: Norms;
  readonly update: Norms;
}
