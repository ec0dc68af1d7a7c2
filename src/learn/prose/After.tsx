import type { ReactNode } from 'react';
import { usePlaying } from '../lesson-context.ts';

/** Words that are to be read once the run was seen: before, they would tell what is to be foretold. */
export function After({ children }: { children?: ReactNode }) {
  return usePlaying((playing) => playing.seen) && children;
}
