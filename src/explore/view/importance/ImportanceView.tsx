import { useMemo } from 'react';
import { StillPicture } from '../StillPicture.tsx';
import type { Sight } from '../sight.ts';
import { importanceModel } from './importance-of.ts';
import { importancePicture } from './importance-picture.ts';

/** What decides the outcome of a sweep: each setting, both together, and chance. */
export function ImportanceView({ sight }: { readonly sight: Sight }) {
  const picture = useMemo(() => importancePicture(importanceModel(sight)), [sight]);
  return <StillPicture picture={picture} />;
}
