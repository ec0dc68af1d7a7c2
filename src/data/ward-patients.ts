import type { Elementary } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { WardSense } from '#spec/index.ts';

/**
 * Synthetic patients. Nothing here is medicine: illnesses, words and codes have numbers for names, and every
 * coefficient is drawn from the hospital's own stream. docs/ward.md has the model in full.
 */

const ILLNESSES = 6;
/** Parts of the patients who die, and who are admitted again. */
const RATES = { mortality: 0.1, readmission: 1 / 6 } as const;
export type Question = keyof typeof RATES;
const QUESTIONS: readonly Question[] = ['mortality', 'readmission'];
/** Patients by whom a hospital's rates are brought to `RATES`. */
const CALIBRATION = 1500;

/** How a value of a sense depends on a patient: on one illness, and on how acute the case is. */
interface Link {
  readonly base: number;
  readonly illness: number;
  readonly slope: number;
  readonly acute: number;
}

/** Everything that is fixed about a hospital. */
export interface Hospital {
  /** Per illness: how frequent it is, and how much more so with age. */
  readonly illnesses: readonly { readonly base: number; readonly age: number }[];
  readonly links: Readonly<Record<Exclude<WardSense, 'demographics'>, readonly Link[]>>;
  readonly risks: Readonly<
    Record<
      Question,
      {
        readonly base: number;
        readonly severity: readonly number[];
        readonly acute: number;
        readonly age: number;
        readonly prior: number;
      }
    >
  >;
}

/** A patient as the model has him; no sense shows this. */
export interface Patient {
  /** Standardised. */
  readonly age: number;
  readonly sex: 0 | 1;
  /** Earlier admissions. */
  readonly prior: number;
  /** Per illness, 0 where he has not got it. */
  readonly severity: readonly number[];
  /** Per illness, and last of the acute case: whether it drives values up or down. */
  readonly sides: readonly (1 | -1)[];
  readonly acute: number;
  readonly answers: Readonly<Record<Question, 0 | 1>>;
}

const sigmoid = (x: number, math: Elementary): number => 1 / (1 + math.exp(-x));
const chance = (stream: Stream, p: number): 0 | 1 => (stream.uniform() < p ? 1 : 0);

/** A number of events with this mean: uniforms are multiplied until they pass exp(-mean). */
function poisson(stream: Stream, mean: number): number {
  const limit = stream.math.exp(-mean);
  let count = 0;
  for (let product = stream.uniform(); product > limit; product *= stream.uniform()) count++;
  return count;
}

function linksOf(
  stream: Stream,
  count: number,
  base: number,
  slope: number,
  acute: number,
): Link[] {
  return Array.from({ length: count }, (_, k) => ({
    base: base + 0.4 * stream.normal(),
    illness: k % ILLNESSES,
    slope: slope * (0.6 + 0.8 * stream.uniform()),
    acute: acute * stream.uniform(),
  }));
}

/** Draws a hospital, the same for the same number and elementary functions. */
export function hospitalOf(world: number, math: Elementary): Hospital {
  const of = (name: string) => new Stream(world, `hospital ${name}`, 0, math);
  const illness = of('illnesses');
  const labs = of('labs');
  const risk = of('risks');
  const weights = (scale: number) =>
    Array.from({ length: ILLNESSES }, () => scale * (0.4 + 1.2 * risk.uniform()));
  const uncalibrated = {
    illnesses: Array.from({ length: ILLNESSES }, () => ({
      base: -0.5 + 0.3 * illness.normal(),
      age: 0.4 * illness.uniform(),
    })),
    links: {
      notes: linksOf(of('notes'), 40, 0, 0.8, 0.1),
      // The first half of the values moves with the acute case, the second with one illness each.
      labs: linksOf(labs, 16, 0, 0.8, 0).map((link, k) =>
        k < 8 ? { ...link, slope: 0, acute: 1 + 0.5 * labs.uniform() } : link,
      ),
      diagnoses: linksOf(of('diagnoses'), 24, -2, 1.5, 0),
      procedures: linksOf(of('procedures'), 12, -2, 0.9, 0.3),
      medication: linksOf(of('medication'), 20, -1.6, 2, 0.1),
    },
    risks: {
      mortality: { base: 0, severity: weights(1.5), acute: 1.8, age: 0.5, prior: 0 },
      readmission: { base: 0, severity: weights(1), acute: 0.3, age: 0.1, prior: 0.4 },
    },
  };
  const stream = of('calibration');
  const known = Array.from({ length: CALIBRATION }, () => latent(stream, uncalibrated));
  const calibrated = (question: Question) => {
    const own = uncalibrated.risks[question];
    const scores = known.map((patient) => scoreOf(patient, own));
    let [low, high] = [-20, 20];
    for (let k = 0; k < 30; k++) {
      const base = (low + high) / 2;
      const rate =
        scores.reduce((sum, score) => sum + sigmoid(base + score, math), 0) / CALIBRATION;
      if (rate < RATES[question]) low = base;
      else high = base;
    }
    return { ...own, base: low };
  };
  return {
    ...uncalibrated,
    risks: { mortality: calibrated('mortality'), readmission: calibrated('readmission') },
  };
}

type Condition = Omit<Patient, 'answers'>;

function latent(stream: Stream, { illnesses }: Pick<Hospital, 'illnesses'>): Condition {
  const age = Math.max(-3, Math.min(2, stream.normal()));
  const sex = chance(stream, 0.5);
  const severity = illnesses.map(({ base, age: more }) =>
    Math.max(0, base + more * age + stream.normal()),
  );
  const acute = Math.max(0, stream.normal() - 0.2);
  const sides = Array.from({ length: ILLNESSES + 1 }, () => (stream.uniform() < 0.5 ? -1 : 1));
  const prior = poisson(stream, 0.4 + 0.3 * severity.reduce((sum, one) => sum + one, 0));
  return { age, sex, severity, acute, sides, prior };
}

const scoreOf = (
  { age, severity, acute, prior }: Condition,
  own: Omit<Hospital['risks'][Question], 'base'>,
): number =>
  severity.reduce((sum, one, k) => sum + own.severity[k] * one, 0) +
  own.acute * acute +
  own.age * age +
  own.prior * prior;

/** The next patient who comes, and what becomes of him. */
export function admitted(stream: Stream, hospital: Hospital): Patient {
  const condition = latent(stream, hospital);
  const answer = (question: Question): 0 | 1 => {
    const own = hospital.risks[question];
    return chance(stream, sigmoid(own.base + scoreOf(condition, own), stream.math));
  };
  const [mortality, readmission] = QUESTIONS.map(answer);
  return { ...condition, answers: { mortality, readmission } };
}

/** What one sense shows of a patient, as it is written down; what was not taken is not a number. */
export function shown(
  sense: WardSense,
  patient: Patient,
  { links }: Hospital,
  stream: Stream,
): number[] {
  const { severity, sides, acute, age, sex, prior } = patient;
  const { math } = stream;
  if (sense === 'demographics') {
    return [age, sex, prior, chance(stream, sigmoid(0.5 * acute - 0.3, math))];
  }
  return links[sense].map(({ base, illness, slope, acute: more }) => {
    const own = slope * severity[illness];
    if (sense === 'notes') return poisson(stream, math.exp(base + own + more * acute));
    if (sense !== 'labs') return chance(stream, sigmoid(base + own + more * acute, math));
    const side = slope > 0 ? sides[illness] : sides[ILLNESSES];
    const value = base + side * (own + more * acute) + 0.7 * stream.normal();
    // The sicker a patient, the more is looked after.
    return chance(stream, Math.min(0.95, 0.55 + 0.2 * acute)) ? value : Number.NaN;
  });
}
