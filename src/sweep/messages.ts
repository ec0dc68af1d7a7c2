import type { RunParams } from '#spec/index.ts';
import type { Sweep } from './sweep.ts';
import type { Trained, Work } from './work.ts';

/** Time that one network of a sweep takes where it was tried, without its controls. */
export interface Need {
  /** Until it stands, for each step, and for each look, ms. */
  readonly opening: number;
  readonly step: number;
  readonly look: number;
}

/**
 * What a page says to a worker that trains crews. `begin` comes first; each of `mark`, `try` and `train` is then
 * answered once, in words if it fails, before the next is asked.
 */
export type CrewCommand =
  | {
      readonly type: 'begin';
      readonly sweep: Sweep;
      readonly engine: RunParams['engine'];
      /** Where packed data lie, absolute, ending in a slash. */
      readonly dataUrl: string;
    }
  /** Asks for the engine's name with the mark of its bits. */
  | { readonly type: 'mark' }
  /** Asks what a network needs. */
  | { readonly type: 'try' }
  | ({ readonly type: 'train' } & Work)
  /** The crew that is under way stops at the next step, and is handed back. */
  | { readonly type: 'rest' };

export type CrewEvent =
  /** The worker has loaded, and listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'marked'; readonly engine: string }
  | { readonly type: 'tried'; readonly need: Need }
  /** Part of the crew that is done, 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'trained'; readonly trained: Trained }
  | { readonly type: 'failed'; readonly why: string };
