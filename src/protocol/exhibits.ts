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
