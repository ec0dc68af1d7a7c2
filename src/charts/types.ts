import type { Selection } from 'd3';

/** Where a chart draws. */
export type Surface = Selection<SVGSVGElement, unknown, null, undefined>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One point of a line with its band, lowest to highest seed. */
export interface BandPoint {
  readonly step: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** How a line is told from the others: hue only for a sense, weight and dash for its role. */
export type Role = 'live' | 'other' | 'second' | 'ghost' | 'control' | 'branch';

export interface Series {
  readonly label: string;
  readonly role: Role;
  /** CSS colour of the mark and of the label's text. */
  readonly ink: string;
  readonly text: string;
  /** The label where there is little room. */
  readonly short?: string;
  readonly points: readonly BandPoint[];
  /** What it is called by words that point at it, as "sense:1". */
  readonly thing?: string;
  /** The same in the ghost: a thin line, its number said behind the line's own. */
  readonly twin?: readonly BandPoint[];
}

/** Something that happened at a step: a switch thrown, a seed that broke, a sense that collapsed. */
export interface Mark {
  readonly step: number;
  readonly label: string;
  /** The same in a few words, for inside a chart. */
  readonly short?: string;
  readonly kind: 'switched' | 'diverged' | 'collapsed' | 'back' | 'leapt' | 'crashed' | 'moved';
  /** Why it stands at its step and not at another, in a sentence. */
  readonly rule?: string;
  /** Step at which the line that is drawn crossed the threshold, where the mark stands later. */
  readonly since?: number;
  /** Hue of the sense, if it is about one. */
  readonly ink?: string;
}

/** A kept run's line beside the others: grey, told from them by its dash and its letter. */
export interface PinLine {
  readonly letter: string;
  /** Its place among the pinned, from 0. */
  readonly slot: number;
  /** What is known, up to the end of the axis. */
  readonly points: readonly BandPoint[];
}

/** What all charts over time have in common; they share one horizontal axis. */
export interface TimeOptions extends Size {
  /** Last step of the axis. */
  readonly steps: number;
  readonly marks: readonly Mark[];
  /** Step of the numbers: under the crosshair, else the newest measured one; -1 before the first. */
  readonly at: number;
  /** What the vertical axis measures, with its unit. */
  readonly unit: string;
  readonly format: (value: number) => string;
  /** Said while there is nothing to draw. */
  readonly empty: string;
  /** How a step is written under the plot; in bare digits, if nothing is said. */
  readonly count?: (step: number) => string;
  /** What the ghost is called; "ghost", if nothing is said. */
  readonly twinName?: string;
}
