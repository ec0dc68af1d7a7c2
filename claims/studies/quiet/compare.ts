import type { Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import { holm } from '../../statistics/holm.ts';
import { signedRank } from '../../statistics/signed-rank.ts';
import { slope } from '../../statistics/slope.ts';
import { hodgesLehmann } from '../../statistics/walsh.ts';
import { brokenSeeds } from '../../steady.ts';
import { classesOf } from '../../trial.ts';
import { ARMS, CANDIDATES, type Candidate, inSeries, QUIET } from './design.ts';

/** What is read of every arm at its end. The last sense is the sound. */
export const OUTCOMES = {
  share: 'share of the sound',
  shareResampled: 'share of the sound, under conflict',
  slowMean: 'sound alone, mean fill',
  slowSubstituted: 'sound alone, substituted',
  strong: 'image alone, mean fill',
  both: 'both senses',
  entanglement: 'entanglement',
  rank: 'effective rank of the activations',
  refit: 'a fresh discriminator tells the senses apart',
  transfer: 'class probe of one sense read on the other',
} as const;
export type Outcome = keyof typeof OUTCOMES;
const NAMES = Object.keys(OUTCOMES) as Outcome[];

/** One arm: its numbers seed by seed, none where it broke. */
export type Numbers = Readonly<Record<Outcome, readonly (number | null)[]>>;

/** How an outcome differs from another arm's, over the seeds on which neither broke. */
export interface Difference {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
  /** Holm-corrected; none where nothing was to be tested. */
  readonly p?: number;
}

export interface Judged {
  readonly broken: number;
  /** Seeds in which the share is no longer below the limit. */
  readonly back: number;
  readonly differences: Readonly<Record<Outcome, Difference>>;
  readonly cures: boolean;
}

const known = (values: readonly (number | null)[]) => values.filter((one) => one !== null);
export const mean = (values: readonly (number | null)[]): number =>
  known(values).reduce((sum, value) => sum + value, 0) / known(values).length;

/** What an arm read at its end. */
export function numbersOf(read: Reader, trial: Trial): Numbers {
  const broken = brokenSeeds(read, trial, 'digits');
  const of = (name: Outcome) => read.last(trial, name).map((one, k) => (broken[k] ? null : one));
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<
    Outcome,
    (number | null)[]
  >;
}

/** Differences seed by seed where both are known. */
const paired = (own: readonly (number | null)[], other: readonly (number | null)[]): number[] =>
  own.flatMap((one, k) => {
    const two = other[k];
    return one === null || two === null ? [] : [one - two];
  });

function differenceOf(values: readonly number[], p?: number): Difference {
  const { estimate: effect, low, high } = hodgesLehmann(values);
  return { effect, low, high, seeds: values.length, ...(p !== undefined && { p }) };
}

/** What a cure must raise. */
const RAISED = ['share', 'slowMean'] as const satisfies readonly Outcome[];

/** Every candidate against vanilla, by the rule of the design. */
function judged(
  vanilla: Numbers,
  arms: Readonly<Record<Candidate, Numbers>>,
): Record<Candidate, Judged> {
  const ids = Object.keys(CANDIDATES) as Candidate[];
  const tests = ids.flatMap((id) =>
    RAISED.map((name) => signedRank(paired(arms[id][name], vanilla[name]), 'greater').p),
  );
  const corrected = holm(tests);
  const { leastShare, leastSeeds, mostBroken, mostLost, level } = QUIET.cure;
  const judge = (id: Candidate, k: number): Judged => {
    const own = arms[id];
    const p: Partial<Record<Outcome, number>> = Object.fromEntries(
      RAISED.map((name, j) => [name, corrected[RAISED.length * k + j]]),
    );
    const back = known(own.share).filter((share) => share >= leastShare).length;
    const broken = own.share.length - known(own.share).length;
    const lost = -mean(paired(own.both, vanilla.both));
    return {
      broken,
      back,
      differences: Object.fromEntries(
        NAMES.map((name) => [name, differenceOf(paired(own[name], vanilla[name]), p[name])]),
      ) as Record<Outcome, Difference>,
      cures:
        broken <= mostBroken &&
        back >= leastSeeds &&
        RAISED.every((name) => (p[name] ?? 1) <= level) &&
        lost <= mostLost,
    };
  };
  return Object.fromEntries(ids.map((id, k) => [id, judge(id, k)])) as Record<Candidate, Judged>;
}

/** Slope per seed over the logarithm of loudness, of seeds that broke nowhere. */
function slopesOf(series: readonly Numbers[], name: Outcome): number[] {
  const places = QUIET.series.map((loudness) => Math.log10(loudness));
  return QUIET.seeds.flatMap((_, seed) => {
    const column = known(series.map((numbers) => numbers[name][seed] ?? null));
    return column.length === places.length ? [slope(places, column)] : [];
  });
}

/** Everything that the study says. */
export function compare(read: Reader) {
  const arms = Object.fromEntries(
    Object.entries(ARMS).map(([name, trial]) => [name, numbersOf(read, trial)]),
  ) as Record<keyof typeof ARMS, Numbers>;
  const series = QUIET.series.map((loudness) => {
    const { vanilla, control } = inSeries(loudness);
    return { loudness, vanilla: numbersOf(read, vanilla), control: numbersOf(read, control) };
  });
  const { shareBelow, aboveChance, leastSeeds } = QUIET.collapse;
  const chance = 1 / classesOf('digits');
  const collapsed = known(arms.vanilla.share).filter((share) => share < shareBelow).length;
  const able = known(arms.control.slowMean).filter((one) => one >= chance + aboveChance).length;
  const vanillas = series.map(({ vanilla }) => vanilla);
  const tested = {
    'share over the logarithm of loudness': slopesOf(vanillas, 'share'),
    'entanglement over the logarithm of loudness': slopesOf(vanillas, 'entanglement'),
    'share after four times as many steps': paired(arms.longer.share, arms.vanilla.share),
  };
  const ps = holm(Object.values(tested).map((values) => signedRank(values, 'two-sided').p));
  return {
    collapse: { holds: collapsed >= leastSeeds && able >= leastSeeds, collapsed, able },
    candidates: judged(arms.vanilla, arms),
    trends: Object.entries(tested).map(([name, values], k) => ({
      name,
      ...differenceOf(values, ps[k]),
    })),
    arms,
    series,
  };
}
