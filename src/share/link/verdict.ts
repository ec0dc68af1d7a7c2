import {
  type Fingerprint,
  type FingerprintPoint,
  modalityCount,
  printedArms,
  printedValue,
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
  /** "forged": the link's numbers are not those of which it has the hash. */
  readonly kind: 'identical' | 'close' | 'differs' | 'forged';
  /** Nothing where all that is compared is equal as far as it is rounded. */
  readonly largest?: Difference;
  /** Both ran where the same run has the same bits everywhere, and bits differ. */
  readonly exact?: true;
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

type Trained = Pick<Fingerprint, 'backend' | 'engines'>;

/** Values are rounded on one side or both: half of the resolution each is no difference. */
const rounded = (value: number): number => Math.round(value / RESOLUTION) / (1 / RESOLUTION);

function differencesOf(
  theirs: FingerprintPoint,
  ours: FingerprintPoint,
  spec: Spec,
  spread: readonly Spread[],
  round: (value: number) => number,
): Difference[] {
  const arms = printedArms(spec);
  return theirs.values.map((value, v): Difference => {
    const { name, modality } = quantityAt(v, modalityCount(spec.run));
    return {
      step: theirs.step,
      arm: arms[Math.floor(v / valuesPerArm(spec))],
      quantity: name,
      modality,
      theirs: round(value),
      ours: round(ours.values[v]),
      allowed: allowedAt(spread, theirs.step, name, spec.run),
    };
  });
}

/**
 * Whether a number contradicts a hash of bits that agrees. What is hashed has to be equal as it is printed;
 * the loss is not hashed, for browsers round its logarithms each in its own way, and may stand one unit off.
 */
const contradicts = (difference: Difference): boolean =>
  apart(difference) > (difference.quantity === 'loss' ? 1.5 : 0.5) * RESOLUTION;

/** Engines on which one run has the same bits in every browser. */
const PORTABLE: readonly string[] = ['exact', 'plan-cpu'];
/** Whether two runs have to have the same bits: both trained by nothing but one and the same of these. */
const isPortable = (theirs: Trained, ours: Trained): boolean =>
  theirs.backend === ours.backend &&
  PORTABLE.includes(ours.backend) &&
  !theirs.engines &&
  !ours.engines;

/**
 * Whether the run here is the run that a link was made of. Identical means: every replica measured the
 * same bits at every step of the fingerprint. Nothing where none of its steps was measured here.
 *
 * @param here what computed the run here.
 */
export function verdictOf(
  theirs: Fingerprint,
  ours: readonly FingerprintPoint[],
  spec: Spec,
  spread: readonly Spread[],
  here: Trained = { backend: '' },
): Verdict | undefined {
  const pairs = theirs.points.flatMap((point) => {
    const own = ours.find(({ step }) => step === point.step);
    return own ? [{ point, own }] : [];
  });
  if (pairs.length === 0) return undefined;
  const ratio = (difference: Difference) => apart(difference) / difference.allowed;
  const worst = (all: readonly Difference[]) =>
    all.reduce((most, one) => (ratio(one) > ratio(most) ? one : most));
  const differences =
    (round: typeof rounded) =>
    ({ point, own }: (typeof pairs)[number]) =>
      differencesOf(point, own, spec, spread, round);
  const same = pairs.filter(({ point, own }) => point.bits === own.bits);
  const forged = same.flatMap(differences(printedValue)).filter(contradicts);
  if (forged.length > 0) return { kind: 'forged', largest: worst(forged) };
  if (same.length === theirs.points.length) return { kind: 'identical' };
  const largest = worst(pairs.flatMap(differences(rounded)));
  const exact = isPortable(theirs, here) && same.length < pairs.length;
  return {
    kind: exact || ratio(largest) > 1 ? 'differs' : 'close',
    largest: apart(largest) > RESOLUTION / 2 ? largest : undefined,
    ...(exact ? { exact } : {}),
  };
}
