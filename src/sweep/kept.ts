/** One comparison over seeds that a claim rests on, judged. What is not a finite number is null. */
export interface KeptPart {
  readonly name: string;
  /** What it is made of: by name, one number per seed. */
  readonly samples: Readonly<Record<string, readonly (number | null)[]>>;
  /** The claim says that the effect is above this. */
  readonly least: number;
  readonly outcome: 'supported' | 'open' | 'contradicted' | 'too few seeds';
  /** Seeds that count, and seeds left out because a replica diverged. */
  readonly seeds: number;
  readonly leftOut: number;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
}

/** A claim in one scenario, as it came out. */
export interface KeptFinding {
  readonly scenario: string;
  readonly verdict: 'holds' | 'mixed' | 'does not hold here' | 'too few seeds' | 'not run';
  /** Why it was not run. */
  readonly reason?: string;
  readonly parts: readonly KeptPart[];
  readonly diverged: readonly string[];
  readonly engine: string;
  /** Year, month and day. */
  readonly date: string;
  readonly seeds: readonly number[];
  /** Opens a run of the claim in the lab. */
  readonly link: string;
}

/** A claim and its findings, as a file of claims/results holds them. */
export interface Kept {
  /** "C1" to "C15", as in science.md, section 7; further ones ask what it does not. */
  readonly id: string;
  readonly title: string;
  readonly paper: string;
  readonly prediction: string;
  readonly findings: readonly KeptFinding[];
}

/** What a method changes against its control, over seeds: Hodges-Lehmann estimate and 95 % interval. */
export interface Difference {
  readonly name: string;
  /** Whether more or less of it is the better. */
  readonly better: 'more' | 'less';
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly seeds: number;
}

/** The search for settings in which a method does more than its control; all that were tried. */
export interface Search {
  readonly scenario: string;
  readonly engine: string;
  readonly date: string;
  readonly seeds: readonly number[];
  readonly questions: readonly {
    readonly id: string;
    readonly title: string;
    /** What is taken from what. */
    readonly versus: string;
    /** Settings that were written down and are not run yet. */
    readonly waiting: readonly string[];
    readonly places: readonly {
      readonly setting: string;
      readonly link: string;
      /** Seeds in which training broke down: diverged, or left with more than half of the loss of guessing. */
      readonly broken: { readonly method: number; readonly control: number };
      readonly differences: readonly Difference[];
    }[];
  }[];
}
