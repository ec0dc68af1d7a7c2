import type { Look, Steer } from '#session/study.ts';
import { turnOf } from '#spec/index.ts';

/**
 * Takes turns of `every` steps, the answer first, as `interleaved` does with the answer at rest; and ends
 * alignment for good at the end of a turn of the answer that did not lower the loss.
 *
 * @param lossOf the loss of the answer; read at the end of its turns, and before training.
 */
export function inTurns(every: number, lossOf: (look: Look) => number): () => Steer {
  return () => {
    const last = new Map<string, number>();
    const weights = new Map<string, number>();
    const over = new Set<string>();
    return (look) => {
      const { step, arm, params } = look;
      const turn = step / every;
      if (turn === 0) weights.set(arm, params.alpha);
      const alpha = weights.get(arm) ?? 0;
      if (alpha === 0 || over.has(arm) || !Number.isInteger(turn)) return {};
      if (turn === 0 || turn % 2 === 1) {
        const loss = lossOf(look);
        if (!(loss < (last.get(arm) ?? Number.POSITIVE_INFINITY))) {
          over.add(arm);
          return {};
        }
        last.set(arm, loss);
      }
      return turnOf(turn, alpha);
    };
  };
}
