import type { Recorded } from '#lab-state/recorded-run-file.ts';
import { layoutOf } from '#protocol/layout.ts';

/** Place of "hearing alone" among the sets of two senses, each sense a bit. */
const HEARING_ALONE = 0b10;

/** A share over the seeds at one step, each from 0 to 1. */
export interface Band {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** What the picture tells of a recorded run at one step; means over the seeds, from 0 to 1. */
export interface Moment {
  readonly step: number;
  /** Part of the answer that comes from hearing. */
  readonly hearing: Band;
  /** The same where no help was switched on. */
  readonly unhelped: number;
  /** Right answers with both senses. */
  readonly score: number;
  /** Right answers with the eyes covered: the picture is its mean over the training samples. */
  readonly covered: number;
  /** Right answers of the network that only ever heard. */
  readonly alone: number;
}

/** A recorded run as the front page tells it. */
export interface Story {
  readonly seeds: number;
  readonly steps: number;
  /** Step at which help was switched on. */
  readonly switched: number;
  /** From the first step at which every seed knows more than chance: before it nothing has a share. */
  readonly moments: readonly Moment[];
  /** Three of them: early, just before the help, and the last. */
  readonly told: readonly [Moment, Moment, Moment];
}

/** Part of the run at which the first of the three stands. */
const EARLY = 1 / 12;

/** @throws Error if the run has no change, or never learned anything. */
export function storyOf({ info, frames, interventions }: Recorded): Story {
  const { width, fields } = layoutOf(info.dims);
  const switched = interventions[0]?.step;
  const read = (
    rows: Float32Array,
    arm: string,
    field: 'share' | 'accuracy' | 'accuracyMean',
    k: number,
  ) =>
    info.replicas.flatMap((replica, r) =>
      replica.arm === arm ? [rows[r * width + fields[field].offset + k]] : [],
    );
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const moments = frames.map(({ step, rows }): Moment => {
    const shares = read(rows, 'live', 'share', 1);
    return {
      step,
      hearing: { low: Math.min(...shares), mean: mean(shares), high: Math.max(...shares) },
      unhelped: mean(read(rows, 'ghost', 'share', 1)),
      score: mean(read(rows, 'live', 'accuracy', 0)),
      covered: mean(read(rows, 'live', 'accuracyMean', HEARING_ALONE)),
      alone: mean(read(rows, 'only-2', 'accuracy', 0)),
    };
  });
  const known = moments.slice(moments.findIndex(({ hearing }) => Number.isFinite(hearing.mean)));
  const last = known.at(-1);
  const before = known.findLast(({ step }) => step <= switched);
  const early = known.find(({ step }) => step >= EARLY * (last?.step ?? 0));
  if (!last || !before || !early) throw new Error('This run has nothing to tell.');
  const seeds = new Set(info.replicas.map(({ seed }) => seed)).size;
  return { seeds, steps: last.step, switched, moments: known, told: [early, before, last] };
}
