import { DatasetError } from '#data/load.ts';
import { EngineError } from '#engine/engine-error.ts';

/** How browsers, tfjs and graphics devices say that there is no room: in messages of their own. */
const NO_ROOM =
  /out of memory|memory access out of bounds|could not allocate|allocation failed|array length|enlarge memory|oom|exceeds the (max|limit)|larger than the max|memory size exceeded|max(imum)?\w* ?buffer|too large/i;

const MEMORY =
  'This run needs more memory than this browser has for it. Take fewer seeds, a smaller batch or a smaller network.';
const BROKEN =
  'It ran into an error of its own, which is no fault of yours. What was measured so far stays.';

/** What went wrong, in words for a visitor: those of the error if they were meant for one. */
export function wordsFor(error: unknown): string {
  if (error instanceof EngineError || error instanceof DatasetError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return NO_ROOM.test(message) ? MEMORY : BROKEN;
}
