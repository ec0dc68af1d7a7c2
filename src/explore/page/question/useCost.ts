import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { costOf, type SweepCost } from '#sweep/cost.ts';
import { hashOf } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { browserHost } from '../../state/browser-host.ts';
import type { Explore } from '../../state/explore.ts';

/** How long a question rests before it is tried how long it takes, ms. */
const RESTS_MS = 1000;

export interface KnownCost {
  readonly cost: SweepCost;
  /** Whether some of its networks are being tried, to know the time. */
  readonly trying: boolean;
}

/** What a sweep asks of this machine: memory at once, and the time once some of its networks have been tried. */
export function useCost(explore: Explore, sweep: Sweep): KnownCost {
  const { engine, state } = useStore(explore);
  const [known, setKnown] = useState<{ readonly of: string; readonly cost?: SweepCost }>();
  const hash = hashOf(sweep);
  const name = `${engine} ${hash}`;
  const own = known?.of === name ? known.cost : undefined;
  const still = state !== 'running' && !own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal sweeps have one name
  useEffect(() => {
    if (!still) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const cost = await explore.estimate(sweep, engine).catch(() => undefined);
      if (wanted) setKnown({ of: name, cost });
    }, RESTS_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name, still]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal sweeps have one name
  const reckoned = useMemo(() => costOf(new Points(sweep), engine, browserHost().cores), [name]);
  return { cost: own ?? reckoned, trying: state !== 'running' && known?.of !== name };
}
