import { caseName } from './bench-words.ts';
import { casesOf, type Extent } from './cases.ts';
import type { Contender } from './contender.ts';
import { countCalls } from './count.ts';
import { graphicsName } from './device.ts';
import type { EngineName } from './engines.ts';
import { FIT } from './fit.ts';
import { JAX } from './jax.ts';
import { measure } from './measure.ts';
import { peakMeter } from './peak.ts';
import type { Result, Update } from './result.ts';
import type { Limits } from './time.ts';
import { TRAINERS } from './trainers.ts';

const LIMITS: Record<Extent, Limits> = {
  tiny: { rounds: 3, turn: 20, inAll: 200, step: 5_000, patience: 60_000 },
  quick: { rounds: 7, turn: 200, inAll: 1_500, step: 2_000, patience: 60_000 },
  travel: { rounds: 7, turn: 200, inAll: 1_500, step: 5_000, patience: 120_000 },
  full: { rounds: 9, turn: 400, inAll: 6_000, step: 10_000, patience: 240_000 },
};

const CONTENDERS: readonly Contender[] = [...TRAINERS, FIT, ...JAX];

/** Which cases, by name, and which engines run. */
interface Wanted {
  readonly cases?: (name: string) => boolean;
  readonly engines?: (name: EngineName) => boolean;
}

/** Times the cases of an extent in this thread, telling how it goes. */
export async function bench(
  extent: Extent,
  tell: (update: Update) => void,
  wanted: Wanted = {},
): Promise<Result> {
  const calls = countCalls();
  const { cases = () => true, engines = () => true } = wanted;
  const chosen = casesOf(extent).filter((one) => cases(caseName(one)));
  return measure(chosen, {
    contenders: CONTENDERS.filter(({ engine }) => engines(engine)),
    limits: LIMITS[extent],
    tools: { now: () => performance.now(), calls },
    device: await graphicsName(),
    peak: peakMeter(),
    tell,
  });
}
