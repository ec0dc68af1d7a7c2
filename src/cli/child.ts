import { type Look, type Reading, runStudy, type Steer, type Studied } from '#session/study.ts';
import type { Spec } from '#spec/index.ts';
import { around } from './around.ts';

/** What a child tells: how far it is, or how it ended. */
export type Told =
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'done'; readonly replicas: readonly Studied[] }
  | { readonly type: 'failed'; readonly message: string };

const tell = (told: Told) => process.send?.(told);

/**
 * Makes this process a child of `pool.ts`: it runs one spec after another and tells what `observe` read.
 *
 * @param steering who steers one run; made anew for each.
 */
export function serve(observe: (look: Look) => Reading, steering?: () => Steer): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (spec: Spec) => {
    try {
      const onStep = (step: number) => tell({ type: 'step', step });
      const { replicas } = await runStudy(spec, observe, { ...around, onStep }, steering?.());
      tell({ type: 'done', replicas });
    } catch (error) {
      tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  });
}
