import { useMemo } from 'react';
import { StillPicture } from '../StillPicture.tsx';
import type { Selection, Sight } from '../sight.ts';
import { differencePicture, type Pair } from './difference-picture.ts';

interface Props extends Pair {
  readonly sight: Sight;
  readonly selection: Selection;
}

/** What one method does beyond another, over a map. */
export function DifferenceView({ sight, selection, one, other }: Props) {
  const { picked } = selection;
  const picture = useMemo(
    () => differencePicture(sight, { one, other }, { picked }),
    [sight, one, other, picked],
  );
  return <StillPicture picture={picture} />;
}
