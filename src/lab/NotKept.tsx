import { beginKeeping, useBegun } from '#archive/begin.ts';
import { useLab } from '#lab-state/context.ts';
import { Failed } from '#parts/Failed.tsx';
import { KEPT } from './kept-words.ts';

/** Says that runs are not kept, because what keeps them did not load. */
export function NotKept() {
  const lab = useLab();
  const missing = useBegun((begun) => begun.missing);
  return missing && <Failed words={KEPT.missing} again={() => beginKeeping(lab)} />;
}
