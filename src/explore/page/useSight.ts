import { useMemo } from 'react';
import { useStore } from 'zustand';
import { askedBy } from '#sweep/link/sweep-link.ts';
import type { Sight } from '../view/sight.ts';
import type { ExploreDesk } from './desk.ts';

/** What is seen of the sweep now. */
export function useSight({ explore, look }: ExploreDesk): Sight {
  const { points, results, revision, state, recorded, progress } = useStore(explore);
  const mixed = recorded && progress.networks.done > 0;
  const number = useStore(look, ({ outcome }) => outcome);
  return useMemo(() => {
    const { outcomes, preset } = points.sweep;
    const outcome = outcomes[number] ?? outcomes[0];
    const question = askedBy(points.sweep);
    const tells = outcome === outcomes[0] && question?.sweep.preset === preset;
    const expected = tells ? question?.expected : undefined;
    const finished = state === 'done' || state === 'cancelled' || recorded;
    return {
      ...{ points, results, revision, outcome, finished },
      ...(mixed && { isLive: explore.isLive }),
      ...(expected && { expected }),
    };
  }, [explore, points, results, revision, state, recorded, mixed, number]);
}
