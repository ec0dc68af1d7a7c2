/** State of one replica; everything else follows from the spec, the seed and the step. */
export interface ReplicaState {
  /** All weights, flat, in the order of the model's parameter table. */
  readonly values: Float32Array;
  /** First moment of Adam or buffer of SGD's momentum, and second moment, laid out like `values`. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** Weights of those averages, 1 - beta^(steps in use), laid out like `values`. */
  readonly weight1: Float32Array;
  readonly weight2: Float32Array;
  /** Step at which the loss stopped being finite, or -1. Such a replica rests at its last good state. */
  readonly divergedAt: number;
}

export interface Snapshot {
  readonly step: number;
  readonly replicas: readonly ReplicaState[];
}
