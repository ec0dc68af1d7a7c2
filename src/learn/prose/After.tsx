import type { ReactNode } from 'react';
import { useNotes, usePageName, usePlayer, usePlaying } from '../lesson-context.ts';

/** Words that are to be read once the run was seen and the why, if one is asked, was said anew: before, they would tell it. */
export function After({ children }: { children?: ReactNode }) {
  const { why } = usePlayer().place.page;
  const name = usePageName();
  const seen = usePlaying((playing) => playing.seen);
  const said = useNotes((notes) => notes.whys[name]?.after !== undefined);
  return seen && (!why || said) && children;
}
