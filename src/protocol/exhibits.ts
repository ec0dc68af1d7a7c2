/** What the exhibits of the page theory measure, row by row; a name of a column is what it holds. */
export interface ExhibitRows {
  readonly collision: {
    readonly senses: number;
    readonly seed: number;
    readonly step: number;
    /** Share of pairs of entries that neurons read from two senses, weighted by variance. */
    readonly measured: number;
    /** Share of neurons whose two strongest entries are of two senses. */
    readonly strongest: number;
    /** The probability that Lemma 1 bounds, and its bound. */
    readonly exact: number;
    readonly bound: number;
  };
  readonly interference: {
    readonly seed: number;
    readonly step: number;
    readonly neuron: number;
    readonly sense: number;
    /** Collision of the neuron, 0 to 1. */
    readonly shared: number;
    /** What reaches the weights that read the class from this sense, and the part of it that survives. */
    readonly gradient: number;
    readonly surviving: number;
  };
  readonly updates: {
    readonly arm: string;
    readonly seed: number;
    readonly step: number;
    /** Effective ranks of the gradient of the fusion weights on the next batch, and of the AGOP. */
    readonly gradient: number;
    readonly agop: number;
  };
  readonly bottleneck: {
    readonly arm: string;
    readonly seed: number;
    readonly step: number;
    /** Cosine of AGOP and W'W; the distance of the two, each scaled to length 1. */
    readonly likeness: number;
    readonly distance: number;
    /** Neurons that carry noise of one sense and signal of another, as a part. */
    readonly polysemantic: number;
  };
  readonly spectra: {
    readonly arm: string;
    readonly seed: number;
    /** "strong", "slow" or "fused". */
    readonly part: string;
    /** Effective rank, and the same of its class means. */
    readonly rank: number;
    readonly classRank: number;
    /** The k-th singular value, k from 1, over the first. */
    readonly place: number;
    readonly value: number;
  };
  readonly threshold: {
    readonly arm: string;
    readonly seed: number;
    /** "most" or "least" shared of the neurons that vary. */
    readonly kind: string;
    readonly neuron: number;
    readonly shared: number;
    /** How often another sample's code of the same class, of one sense, turns the neuron on or off. */
    readonly flipsStrong: number;
    readonly flipsSlow: number;
    /** Of one held-out sample: what each sense pushes, the bias halved between them; on where the sum is above 0. */
    readonly sample: number;
    readonly strong: number;
    readonly slow: number;
  };
  readonly strength: {
    /** A method, or "strong alone" and "slow alone". */
    readonly arm: string;
    readonly boost: number;
    readonly seed: number;
    /** Linear CKA of each sense's code with the fused one. */
    readonly strong: number;
    readonly slow: number;
    /** Effective ranks of the fused activations and of their class means. */
    readonly rank: number;
    readonly classRank: number;
  };
  readonly plateaus: {
    readonly arm: string;
    readonly seed: number;
    readonly step: number;
    /** Cross-entropy on training samples and on held-out ones, nats. */
    readonly training: number;
    readonly heldOut: number;
  };
  readonly blind: {
    /** "r 2, ρ 0.5": how much stronger the first sense is, and the correlation of both. */
    readonly cell: string;
    readonly seed: number;
    readonly step: number;
    /** Weight of each sense, both layers of its encoder as one. */
    readonly strong: number;
    readonly weak: number;
  };
}

export type ExhibitId = keyof ExhibitRows;
export type ExhibitRow<Id extends ExhibitId = ExhibitId> = ExhibitRows[Id];

/** What came of the runs behind an exhibit, as a table: kept in a file, sent by the worker, saved as CSV. */
export interface Finding {
  readonly exhibit: ExhibitId;
  readonly engine: string;
  readonly seeds: readonly number[];
  /** Arm and seed of every replica that diverged. */
  readonly diverged: readonly string[];
  /** Opens the run, or one of them, in the lab. */
  readonly link: string;
  readonly columns: readonly string[];
  /** Numbers have five digits; one that is none is null. */
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** What the page asks of a worker that is to run an exhibit, and no lab's run. */
export interface ExhibitCommand {
  readonly type: 'exhibit';
  readonly exhibit: ExhibitId;
  /** The first seed. */
  readonly seed: number;
}

/** What it then says: how far it is, in parts of all its steps, and how it ended. */
export type ExhibitEvent =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'done'; readonly finding: Finding }
  | { readonly type: 'failed'; readonly message: string };
