import {
  type Fingerprint,
  type FingerprintPoint,
  modalityCount,
  printedArms,
  RESOLUTION,
  type RunParams,
  type Spec,
  valuesPerArm,
} from '#spec/index.ts';
import { type Quantity, quantityAt, type Spread } from './spread.ts';

/** Where two runs of one experiment are furthest apart, by what rounding alone may do there. */
export interface Difference {
  readonly step: number;
  readonly arm: string;
  readonly quantity: Quantity;
  /** Index of the modality, if it is a share. */
  readonly modality?: number;
  readonly theirs: number;
  readonly ours: number;
  readonly allowed: number;
}

export interface Verdict {
  readonly kind: 'identical' | 'close' | 'differs';
  /** Nothing where all that is compared is equal as far as it is rounded. */
  readonly largest?: Difference;
}

/** More than the largest difference that a few seeds showed: the next one may be worse. */
const MARGIN = 2;

/**
 * How far apart a quantity may be at a step for rounding alone: twice the largest difference measured
 * between engines up to the next step that was measured; never less than fingerprints resolve, nor a share
 * less than one answer among the held-out samples makes.
 */
export function allowedAt(
  spread: readonly Spread[],
  step: number,
  quantity: Quantity,
  { probeSize }: Pick<RunParams, 'probeSize'>,
): number {
  const next = spread.findIndex((row) => row.step >= step);
  const rows = spread.slice(0, next < 0 ? spread.length : next + 1);
  const most = Math.max(0, ...rows.map((row) => row[quantity]));
  const least = quantity === 'share' ? 1 / probeSize : 0;
  return Math.max(MARGIN * most, 2 * RESOLUTION, least);
}

const apart = ({ theirs, ours }: Difference): number => {
  if (Number.isNaN(theirs) && Number.isNaN(ours)) return 0;
  const by = Math.abs(theirs - ours);
  return Number.isNaN(by) ? Number.POSITIVE_INFINITY : by;
};

/** Values are rounded on one side or both: half of the resolution each is no difference. */
const rounded = (value: number): number => Math.round(value / RESOLUTION) / (1 / RESOLUTION);

function differencesOf(
  theirs: FingerprintPoint,
  ours: FingerprintPoint,
  spec: Spec,
  spread: readonly Spread[],
): Difference[] {
  const arms = printedArms(spec);
  return theirs.values.map((value, v): Difference => {
    const { name, modality } = quantityAt(v, modalityCount(spec.run));
    return {
      step: theirs.step,
      arm: arms[Math.floor(v / valuesPerArm(spec))],
      quantity: name,
      modality,
      theirs: rounded(value),
      ours: rounded(ours.values[v]),
      allowed: allowedAt(spread, theirs.step, name, spec.run),
    };
  });
}

/**
 * Whether the run here is the run that a link was made of. Identical means: every replica measured the
 * same bits at every step of the fingerprint. Nothing where none of its steps was measured here.
 */
export function verdictOf(
  theirs: Fingerprint,
  ours: readonly FingerprintPoint[],
  spec: Spec,
  spread: readonly Spread[],
): Verdict | undefined {
  const pairs = theirs.points.flatMap((point) => {
    const own = ours.find(({ step }) => step === point.step);
    return own ? [{ point, own }] : [];
  });
  if (pairs.length === 0) return undefined;
  const whole = pairs.length === theirs.points.length;
  if (whole && pairs.every(({ point, own }) => point.bits === own.bits)) {
    return { kind: 'identical' };
  }
  const all = pairs.flatMap(({ point, own }) => differencesOf(point, own, spec, spread));
  const ratio = (difference: Difference) => apart(difference) / difference.allowed;
  const largest = all.reduce((worst, one) => (ratio(one) > ratio(worst) ? one : worst));
  return {
    kind: ratio(largest) <= 1 ? 'close' : 'differs',
    largest: apart(largest) > RESOLUTION / 2 ? largest : undefined,
  };
}
