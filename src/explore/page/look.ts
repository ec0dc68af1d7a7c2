import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Note } from '#spec/index.ts';
import type { SweepView } from '#sweep/link/view-text.ts';
import { NOTHING, type Selection } from '../view/sight.ts';

/** How a sweep is looked at, and what is told of where it came from. */
export interface Look {
  /** Number of the outcome that is shown, and of the method whose map leads. */
  readonly outcome: number;
  readonly method: number;
  readonly selection: Selection;
  /** The point that is held beside whichever is picked. */
  readonly other?: number;
  /** What of a link is lost, and of a file. */
  readonly lost: readonly Note[];
  /** How it stands with the recorded map of the sweep. */
  readonly recorded: 'none' | 'loading' | 'missing' | 'here';
  /** What made what is shown: a file's name, or the engine of the recorded map. */
  readonly source?: { readonly kind: 'recorded' | 'file'; readonly engine: string };
}

const FIRST: Look = {
  ...{ outcome: 0, method: 0, selection: NOTHING },
  ...{ lost: [], recorded: 'none' },
};

export const createLook = (): StoreApi<Look> => createStore<Look>(() => FIRST);

/** A look as a link has it; all that a link does not say is as at first. */
export const lookOf = ({
  outcome = 0,
  method = 0,
  cell,
  other,
  brush = [],
}: SweepView = {}): Partial<Look> => ({
  ...{ outcome, method, other },
  selection: { ...(cell === undefined ? {} : { picked: cell }), brush },
});

/** What a link says of a look. */
export const viewOf = ({
  outcome,
  method,
  selection: { picked, brush },
  other,
}: Look): SweepView => ({
  ...(outcome > 0 && { outcome }),
  ...(method > 0 && { method }),
  ...(picked !== undefined && { cell: picked }),
  ...(picked !== undefined && other !== undefined && { other }),
  ...(brush.length > 0 && { brush }),
});
