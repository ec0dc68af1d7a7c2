import type { Backend } from '#protocol/backend.ts';
import type { Ran } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { CrewState } from '#sweep/work.ts';
import { ENGINES } from './shapes.ts';

/** What a list of sweeps shows; its cells are read when it is opened. */
export interface KeptSweep {
  readonly id: string;
  readonly sweep: Sweep;
  readonly hash: string;
  /** What trains it, with the mark of its bits: what another trained does not belong to it. */
  readonly engine: string;
  /** Networks that are done, and that were to be when it was last saved. */
  readonly networks: number;
  readonly of: number;
  readonly finished: boolean;
  /** The visitor chose not to go on: nothing is offered. */
  readonly left: boolean;
  /** Moments, ms since 1970. */
  readonly created: number;
  readonly changed: number;
  /** Counts up over all sweeps whenever one is begun or taken up. */
  readonly order: number;
  /** The tab that writes it. */
  readonly owner: string;
}

/** The engine of a sweep, without the mark of its bits; nothing of one that is not known here. */
export const backendOf = ({ engine }: Pick<KeptSweep, 'engine'>): Backend | undefined =>
  ENGINES.find((name) => name === engine.split(' ')[0]);

/** What became of the seeds of a point. */
export interface KeptCell {
  readonly id: string;
  readonly point: number;
  readonly ran: readonly Ran[];
}

/** Crews where they were cut short. */
export interface KeptCrews {
  readonly id: string;
  readonly crews: readonly CrewState[];
}

/** What the tab that trains knows of its sweep. */
export type SweepProgress = Omit<KeptSweep, 'created' | 'changed' | 'order'>;
