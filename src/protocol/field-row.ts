/** Sizes on which a measurement depends. `modalities` m, `fusion` F neurons, `latent` Z, `classes` C. */
export interface MeasureDims {
  readonly modalities: number;
  readonly fusion: number;
  readonly latent: number;
  readonly classes: number;
}

/**
 * What a measurement has a number for. Sets of senses are bit masks: bit i set means sense i is present, the
 * empty set first. Pairs come in the order (1, 2), (1, 3), .., (2, 3), ...; ordered pairs as (1, 2), (1, 3), ..,
 * (2, 1), (2, 3), ...; neurons and senses neuron by neuron.
 */
export const PER = {
  network: () => 1,
  sense: ({ modalities: m }) => m,
  'set of senses': ({ modalities: m }) => 2 ** m,
  'pair of senses': ({ modalities: m }) => (m * (m - 1)) / 2,
  'ordered pair of senses': ({ modalities: m }) => m * (m - 1),
  neuron: ({ fusion }) => fusion,
  'neuron and sense': ({ fusion, modalities: m }) => fusion * m,
  direction: ({ fusion, latent, modalities: m }) => Math.min(fusion, latent * m),
  'kind of rank': () => 4,
} as const satisfies Record<string, (dims: MeasureDims) => number>;

/** One measurement of a replica. What was not measured, or is not defined, is NaN. */
export interface FieldRow {
  readonly per: keyof typeof PER;
  readonly unit: string;
  /** Between which numbers it lies, but for rounding. */
  readonly range: readonly [low: number, high: number];
  /** How it is estimated, and on what; what panels say of it under *Method*. */
  readonly estimator: string;
  /** Costs a training step: taken at every `SLOW_EVERY`-th measurement and the last. */
  readonly slow?: true;
  /** Costs thousands: of the slow ones, taken at every `RARE_EVERY`-th measurement after the first and the last. */
  readonly rare?: true;
  /** One for all replicas of a seed. */
  readonly shared?: true;
  /**
   * Its bits tell in a fingerprint whether two runs are one: made of sums, products and quotients alone, so
   * that no browser rounds it in its own way. Part of the fingerprint's version.
   */
  readonly hashed?: true;
  /** On what scale recorded runs round it; on its own if nothing is said. */
  readonly scale?: 'root' | 'log';
}
