/** One comparison that a claim rests on, judged. What is not a finite number is null. */
export interface KeptPart {
  readonly name: string;
  /** What it is made of: by name, one number per unit, a world or, where there are none, a seed. */
  readonly samples: Readonly<Record<string, readonly (number | null)[]>>;
  /** The same in the showcase world, which is in no test. */
  readonly showcase?: Readonly<Record<string, number | null>>;
  /** The claim says that the effect is above this. */
  readonly least: number;
  /** `beside`: tested, but not what the verdict rests on. `not comparable`: shown, not tested. */
  readonly role?: 'beside' | 'not comparable';
  readonly outcome: 'supported' | 'open' | 'contradicted' | 'too few seeds' | 'not comparable';
  /** Units that count, and units left out because runs broke down. */
  readonly units: number;
  readonly leftOut: number;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Rank-biserial correlation: its sign is the side of `least` on which the units lie. */
  readonly biserial: number | null;
  /** Two-sided, Holm-corrected within the claim. */
  readonly p: number | null;
}

/** A number of an arm over units; null where it has none. */
export interface KeptFigure {
  readonly name: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly showcase: number | null;
}

/** What an arm of a claim is worth, beside the tests. */
export interface KeptArm {
  readonly name: string;
  readonly figures: readonly KeptFigure[];
}

/** How often something is so, with its 95 % interval. */
export interface KeptRate {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** A claim in one scenario, as it came out. */
export interface KeptFinding {
  readonly scenario: string;
  readonly verdict:
    | 'holds'
    | 'mixed'
    | 'does not hold here'
    | 'not settled'
    | 'too few seeds'
    | 'not run';
  /** Why it was not run. */
  readonly reason?: string;
  readonly parts: readonly KeptPart[];
  readonly arms: readonly KeptArm[];
  readonly rates: readonly KeptRate[];
  /** Trials of which runs broke down and were left out, with how many. */
  readonly broken: readonly string[];
  readonly engine: string;
  /** Year, month and day. */
  readonly date: string;
  /** The worlds it is tested over; none where seeds are the unit. */
  readonly worlds: readonly number[];
  /** The seeds, in each world. */
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

/** Whether an arm aligned its senses; see `probes/manipulation.ts`. */
export interface KeptChecks {
  readonly refit: number;
  readonly classStrong: number;
  readonly classWeak: number;
  readonly transfer: number;
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
      /** Manipulation checks of method and control, where they have a reallocation block: means over seeds. */
      readonly checks?: { readonly method: KeptChecks; readonly control: KeptChecks };
    }[];
  }[];
}
