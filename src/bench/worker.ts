import { casesOf, type Extent } from './cases.ts';
import { countCalls } from './count.ts';
import { graphicsName } from './device.ts';
import { FIT } from './fit.ts';
import { JAX } from './jax.ts';
import { measure } from './measure.ts';
import type { Update } from './result.ts';
import type { Limits } from './time.ts';
import { TRAINERS } from './trainers.ts';

const LIMITS: Record<Extent, Limits> = {
  tiny: { rounds: 3, turn: 20, inAll: 200, step: 5_000, patience: 60_000 },
  quick: { rounds: 7, turn: 200, inAll: 1_500, step: 2_000, patience: 60_000 },
  full: { rounds: 9, turn: 400, inAll: 6_000, step: 10_000, patience: 240_000 },
};

const calls = countCalls();

async function run(extent: Extent): Promise<void> {
  await measure(casesOf(extent), {
    contenders: [...TRAINERS, FIT, ...JAX],
    limits: LIMITS[extent],
    tools: { now: () => performance.now(), calls },
    device: await graphicsName(),
    tell,
  });
  tell({ kind: 'finished' });
}

const tell = (update: Update): void => self.postMessage(update);

self.onmessage = ({ data }: MessageEvent<Extent>) => {
  run(data).catch((error) => tell({ kind: 'failed', message: String(error) }));
};
