import type { Surroundings } from '#session/headless.ts';
import { type Look, type Reading, runStudy, type Steer, type Studied } from '#session/study.ts';
import type { Spec } from '#spec/index.ts';
import { around } from './around.ts';

/** What a child tells: how far it is, or how it ended. */
export type Told =
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'done'; readonly replicas: readonly Studied[] }
  | { readonly type: 'failed'; readonly message: string };

const tell = (told: Told) => process.send?.(told);

/** Makes this process a child of `pool.ts`: it trains one spec after another and tells what came of its replicas. */
export function serveRuns(
  train: (spec: Spec, around: Surroundings) => Promise<readonly Studied[]>,
): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (spec: Spec) => {
    try {
      const onStep = (step: number) => tell({ type: 'step', step });
      tell({ type: 'done', replicas: await train(spec, { ...around, onStep }) });
    } catch (error) {
      tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  });
}

/**
 * The same with what `observe` reads at every measurement.
 *
 * @param steering who steers one run; made anew for each.
 */
export const serve = (observe: (look: Look) => Reading, steering?: () => Steer): void =>
  serveRuns(async (spec, own) => (await runStudy(spec, observe, own, steering?.())).replicas);
