import type { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';
import { columnsOf } from '#sweep/outcome.ts';
import type { Ran } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';

/**
 * Numbers of a cell at its last look that a run of its experiment measured otherwise; nothing where there is none
 * to compare with.
 */
export function differingIn(
  sweep: Sweep,
  ran: readonly Ran[],
  recording: Recording,
): number | undefined {
  const live = recording.info.replicas.flatMap(({ arm, seed }, replica) =>
    arm === LIVE ? [{ seed, replica }] : [],
  );
  let [compared, differing] = [0, 0];
  for (const { seed, replica } of live) {
    const own = ran.find((one) => one.seed === seed);
    const last = own?.state === 'done' ? own.looks.at(-1) : undefined;
    if (!last) continue;
    columnsOf(sweep).forEach(({ field, index }, c) => {
      const value = recording.value(replica, field, index, recording.newest);
      const kept = last[c] ?? Number.NaN;
      compared++;
      if (!Object.is(value, kept) && !(value === 0 && kept === 0)) differing++;
    });
  }
  return compared > 0 ? differing : undefined;
}
