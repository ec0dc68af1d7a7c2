import type { Selection } from 'd3-selection';

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
export type Role = 'live' | 'ghost' | 'control';

export interface Series {
  readonly label: string;
  readonly role: Role;
  /** CSS colour of the mark and of the label's text. */
  readonly ink: string;
  readonly text: string;
  readonly points: readonly BandPoint[];
}

/** A moment when something was switched. */
export interface Mark {
  readonly step: number;
  readonly label: string;
}
