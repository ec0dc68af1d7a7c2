import { useMemo } from 'react';
import { StillPicture } from '../StillPicture.tsx';
import type { Selection, Sight } from '../sight.ts';
import { type Along, transectModel } from './transect-of.ts';
import { transectPicture } from './transect-picture.ts';

interface Props extends Along {
  readonly sight: Sight;
  readonly selection: Selection;
}

/** What was measured along one setting, on the axis of the map above it. */
export function TransectView({ sight, selection, axis, method }: Props) {
  const picture = useMemo(
    () => transectPicture(transectModel(sight, selection, { axis, method })),
    [sight, selection, axis, method],
  );
  return <StillPicture picture={picture} />;
}
