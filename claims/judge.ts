import type { Part } from './claim.ts';
import { holm } from './statistics/holm.ts';
import { signedRank } from './statistics/signed-rank.ts';
import { hodgesLehmann } from './statistics/walsh.ts';

/** Adjusted p at and below which a part is settled. */
export const LEVEL = 0.05;

export type Verdict = 'holds' | 'mixed' | 'does not hold here' | 'too few seeds';

export interface JudgedPart extends Omit<Part, 'values'> {
  readonly outcome: 'supported' | 'open' | 'contradicted' | 'too few seeds';
  /** Seeds that count, and those left out: a replica diverged, or a number is not defined. */
  readonly seeds: number;
  readonly leftOut: number;
  /** Hodges-Lehmann estimate of the value, its interval, and how often such an interval covers. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** Matched-pairs rank-biserial correlation, and the sum of ranks above `least`. */
  readonly biserial: number;
  readonly wPlus: number;
  /** One-sided p that the value is above `least`, Holm-corrected over the claim's parts. None with too few seeds. */
  readonly p: number | null;
}

/**
 * Judges a claim by its parts, each a one-sided signed-rank test, Holm-corrected over the parts. A part is
 * supported at the 5 % level; contradicted if the other tail is. **Holds**: every part is supported. **Does
 * not hold here**: none is. **Mixed**: some are. With so few seeds that even full agreement would not
 * reach the level, nothing is said.
 */
export function judge(parts: readonly Part[]): { verdict: Verdict; parts: JudgedPart[] } {
  const tests = parts.map(({ values, least }) => {
    const known = values.filter(Number.isFinite);
    const beyond = known.map((value) => value - least);
    return {
      known,
      more: signedRank(beyond, 'greater'),
      less: signedRank(beyond, 'less'),
    };
  });
  const more = holm(tests.map((test) => test.more.p));
  const less = holm(tests.map((test) => test.less.p));
  const judged = parts.map(({ values, ...part }, k): JudgedPart => {
    const { known, more: test } = tests[k];
    const { estimate, low, high, coverage } = hodgesLehmann(known);
    const few = parts.length * 2 ** -known.length > LEVEL;
    const settled =
      more[k] <= LEVEL ? 'supported' : less[k] <= LEVEL ? 'contradicted' : ('open' as const);
    return {
      ...part,
      outcome: few ? 'too few seeds' : settled,
      seeds: known.length,
      leftOut: values.length - known.length,
      effect: estimate,
      low,
      high,
      coverage,
      biserial: test.biserial,
      wPlus: test.wPlus,
      p: few ? null : more[k],
    };
  });
  return { verdict: verdictOf(judged), parts: judged };
}

function verdictOf(parts: readonly JudgedPart[]): Verdict {
  if (parts.some(({ outcome }) => outcome === 'too few seeds')) return 'too few seeds';
  const supported = parts.filter(({ outcome }) => outcome === 'supported').length;
  if (supported === parts.length) return 'holds';
  return supported === 0 ? 'does not hold here' : 'mixed';
}

/** The part that decides: the least certain one, the first of equals. */
export const deciding = (parts: readonly JudgedPart[]): JudgedPart =>
  parts.reduce((worst, part) => ((part.p ?? 1) > (worst.p ?? 1) ? part : worst));
