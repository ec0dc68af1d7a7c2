import type { Part } from './claim.ts';
import type { Draw } from './draws.ts';
import { LEVEL } from './family.ts';
import { holm } from './statistics/holm.ts';
import { signedRank } from './statistics/signed-rank.ts';
import { hodgesLehmann } from './statistics/walsh.ts';
import { inUnits } from './units.ts';

export type Verdict = 'holds' | 'mixed' | 'does not hold here' | 'not settled' | 'too few seeds';
export type Outcome = 'supported' | 'open' | 'contradicted' | 'too few seeds' | 'not comparable';

/** A part as it was measured: one number per unit, a world or, on digits, a seed. */
export interface TestedPart extends Omit<Part, 'values'> {
  /** Its samples in the showcase, which is in no test. */
  readonly showcase?: Readonly<Record<string, number>>;
  /** Units that count, and those left out: too many of their runs broke down, or a number is not defined. */
  readonly units: number;
  readonly leftOut: number;
  /** Hodges-Lehmann estimate of the value, its interval, and how often such an interval covers. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** Matched-pairs rank-biserial correlation, and the sum of ranks above `least`. */
  readonly biserial: number;
  readonly wPlus: number;
  /** Two-sided p that the value is not `least`, Holm-corrected over the parts. None with too few units. */
  readonly p: number | null;
}

export type Judged<P> = P & { readonly outcome: Outcome };
export type JudgedPart = Judged<TestedPart>;

/**
 * Tests the parts of a claim, each by an exact two-sided signed-rank test over units, Holm-corrected over the
 * parts. With so few units that even full agreement would not reach 5 % nothing is said.
 */
export function test(parts: readonly Part[], draws: readonly Draw[]): TestedPart[] {
  const measured = parts.map((part) => {
    const { values, samples, showcase } = inUnits(part, draws);
    const known = values.filter(Number.isFinite);
    const rank = signedRank(
      known.map((value) => value - part.least),
      'two-sided',
    );
    return { part, known, rank, left: values.length - known.length, samples, showcase };
  });
  const tested = measured.filter(({ part }) => part.role !== 'not comparable');
  const corrected = holm(tested.map(({ rank }) => rank.p));
  return measured.map((one): TestedPart => {
    const { part, known, rank, left, samples, showcase } = one;
    const { values: _, ...told } = part;
    const { estimate, low, high, coverage } = hodgesLehmann(known);
    const k = tested.indexOf(one);
    const few = 2 * tested.length * 2 ** -known.length > LEVEL;
    return {
      ...told,
      samples,
      ...(showcase && { showcase }),
      units: known.length,
      leftOut: left,
      effect: estimate,
      low,
      high,
      coverage,
      biserial: rank.biserial,
      wPlus: rank.wPlus,
      p: k < 0 || few ? null : corrected[k],
    };
  });
}

type Told = Pick<TestedPart, 'role' | 'p'> & { readonly biserial: number | null };

function outcomeOf({ role, p, biserial }: Told, level: number): Outcome {
  if (role === 'not comparable') return role;
  if (p === null) return 'too few seeds';
  if (p > level) return 'open';
  return (biserial ?? 0) > 0 ? 'supported' : 'contradicted';
}

/**
 * The verdict of a claim by the parts that are its own. **Holds**: every part is supported. **Mixed**: some are.
 * **Does not hold here**: none is, and the opposite of one is settled. **Not settled**: all parts are open.
 *
 * @param level of the family that the claim stands in.
 */
export function judge<P extends Told>(
  parts: readonly P[],
  level: number,
): { verdict: Verdict; parts: Judged<P>[] } {
  const judged = parts.map((part) => ({ ...part, outcome: outcomeOf(part, level) }));
  return { verdict: verdictOf(judged.filter(({ role }) => !role)), parts: judged };
}

function verdictOf(parts: readonly { readonly outcome: Outcome }[]): Verdict {
  const count = (wanted: Outcome) => parts.filter(({ outcome }) => outcome === wanted).length;
  if (count('too few seeds') > 0) return 'too few seeds';
  if (count('supported') === parts.length) return 'holds';
  if (count('supported') > 0) return 'mixed';
  return count('contradicted') > 0 ? 'does not hold here' : 'not settled';
}

/** The part that stands for the claim: the surest one against it, else the least sure one, the first of equals. */
export function deciding<P extends Judged<Told>>(parts: readonly P[]): P {
  const against = ({ outcome, p }: P) =>
    outcome === 'contradicted' ? 2 - (p ?? 0) : outcome === 'supported' ? (p ?? 0) - 1 : (p ?? 1);
  const own = parts.filter(({ role }) => !role);
  return own.reduce((worst, part) => (against(part) > against(worst) ? part : worst));
}
