import { Recording } from '#lab-state/recording.ts';
import type { FieldRow } from '#protocol/field-row.ts';
import { dueAt, FIELDS, type Field } from '#protocol/fields.ts';
import { controlId, LIVE } from '#spec/index.ts';

/** Where a number of the sample stands. */
interface Place {
  readonly arm: string;
  readonly seed: number;
  readonly index: number;
  readonly step: number;
}

/** Sizes of the sample run, and when its switch is thrown. */
export const SAMPLE = { steps: 600, every: 20, switchedAt: 300, seeds: 3 } as const;
const MODALITIES = 2;
const CLASSES = 8;
const FUSION = 16;
const CHANCE = 1 / CLASSES;

/** How far each arm brings the slow sense back in the end, 0 to 1. */
const CURE: Record<string, number> = {
  [LIVE]: 1,
  distill: 1,
  both: 0.85,
  dropout: 0.6,
  ebr: 0.5,
};

const learned = (step: number, slowness: number): number => 1 - Math.exp(-step / slowness);

/** How far the cure has come by `step`; that of the live arm starts at its switch. */
function cured({ arm, step }: Place): number {
  const since = arm === LIVE ? Math.max(0, step - SAMPLE.switchedAt) : step;
  return (CURE[arm] ?? 0) * learned(since, 80);
}

/** Smooth, small, and the same every time: what tells seeds and places apart. */
const wobble = ({ seed, index, step }: Place, size: number): number =>
  size * Math.sin(12.9898 * seed + 78.233 * index + step / 70);

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Accuracy with the senses of a mask present: 0 none, 1 strong, 2 slow, 3 both. */
function accuracy(place: Place, mask: number, cure: number): number {
  const { step } = place;
  const early = 0.3 * learned(step, 30) * Math.exp(-step / 90);
  const gain = [
    0,
    0.86 * learned(step, 55),
    (early + 0.05 + 0.6 * cure) * learned(step, 40),
    0.87 * learned(step, 45) + wobble(place, 0.004) * learned(step, 45),
  ][mask];
  const luck = mask === 2 ? wobble({ ...place, index: mask }, 0.03) * learned(step, 40) : 0;
  return within(CHANCE + gain + luck);
}

/** Shapley value of a sense among two: what it adds, averaged over the two orders. */
function shapley(place: Place): number {
  const value = (mask: number) => accuracy(place, mask, cured(place));
  const own = 1 << place.index;
  const other = 3 - own;
  return (value(own) - value(0) + value(3) - value(other)) / 2;
}

function share(place: Place): number {
  const all = [0, 1].map((index) => shapley({ ...place, index }));
  return all[place.index] / (all[0] + all[1]);
}

/** What costs a training step or more is measured at some steps only. */
const seldom = ({ step }: Place, value: number): number => (due(step).slow ? value : Number.NaN);
const rarely = ({ step }: Place, value: number): number => (due(step).rare ? value : Number.NaN);
const due = (step: number) => dueAt(step, { probeEvery: SAMPLE.every, steps: SAMPLE.steps });

function sigma(place: Place): number {
  const tail = 0.2 + 0.02 * cured(place) * FUSION;
  const strength = 2 + 10 * learned(place.step, 60);
  return strength * Math.exp(-tail * place.index) * (1 + wobble(place, 0.06));
}

/** Numeric, effective and stable rank and participation ratio of the sample's singular values. */
function rank(place: Place): number {
  const values = Array.from({ length: FUSION }, (_, index) => sigma({ ...place, index }));
  const sum = values.reduce((total, value) => total + value, 0);
  const entropy = values.reduce((total, value) => total - (value / sum) * Math.log(value / sum), 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const fourths = values.reduce((total, value) => total + value ** 4, 0);
  return [FUSION, Math.exp(entropy), squares / values[0] ** 2, squares ** 2 / fourths][place.index];
}

/** Which sense a neuron serves, 0 (the strong one) to 1 (the slow one). */
const leaning = (neuron: number): number => ((neuron * 7) % FUSION) / (FUSION - 1);

/** Variance of a neuron by a sense; `index` is neuron-major. */
function variance(place: Place, part: 'predictive' | 'noise'): number {
  const neuron = Math.floor(place.index / MODALITIES);
  const sense = place.index % MODALITIES;
  const towards = sense === 0 ? 1 - leaning(neuron) : leaning(neuron);
  const size = 0.3 + 1.4 * learned(place.step, 80) * Math.abs(Math.sin(neuron + 1));
  const heard = sense === 0 ? 1 : 0.1 + 0.6 * cured(place);
  const noisy = sense === 0 ? 0.12 : 0.5 - 0.3 * cured(place);
  return size * towards * (part === 'predictive' ? heard : noisy);
}

function collision(place: Place): number {
  const of = (part: 'predictive' | 'noise', sense: number) =>
    variance({ ...place, index: place.index * MODALITIES + sense }, part);
  const crossed = of('noise', 0) * of('predictive', 1) + of('noise', 1) * of('predictive', 0);
  const whole = of('noise', 0) + of('noise', 1) + of('predictive', 0) + of('predictive', 1);
  return whole > 0 ? within((4 * crossed) / whole ** 2) : 0;
}

/** What the controls get with the one sense they were shown. */
function control({ arm, step }: Place): number {
  return CHANCE + 0.86 * learned(step, arm === controlId(0) ? 50 : 140);
}

const isControl = ({ arm }: Place): boolean => arm.startsWith('only-');

type Inventions = Partial<Record<Field, (place: Place) => number>>;

/** Invented numbers that behave as a run does; no measurement, and said so where they are shown. */
const INVENTED: Inventions = {
  trainLoss: (place) => 0.06 + 2.2 * Math.exp(-place.step / 45) + 0.03 * cured(place),
  loss: (place) => 0.04 + 2.1 * Math.exp(-place.step / 48) + wobble(place, 0.01),
  accuracy: (place) => (isControl(place) ? control(place) : accuracy(place, 3, cured(place))),
  accuracyMean: (place) => accuracy(place, place.index, cured(place)),
  accuracySubstituted: (place) => accuracy(place, place.index, within(1.3 * cured(place))),
  shapley,
  share,
  entanglement: (place) =>
    within(0.16 + 0.3 * Math.exp(-place.step / 80) - 0.1 * cured(place) + wobble(place, 0.02)),
  polysemantic: (place) => 0.3 - 0.15 * cured(place),
  noise: (place) => variance(place, 'noise'),
  predictive: (place) => variance(place, 'predictive'),
  collision,
  sigmaW: (place) => 0.3 * sigma(place),
  sigmaA: sigma,
  rankW: rank,
  rankA: rank,
  predictiveRank: (place) => 2.5 + 2 * learned(place.step, 90) + 2 * cured(place),
  rankWithout: (place) => rank({ ...place, index: 1 }) - 0.8 - 1.5 * place.index,
  shapleyLoss: (place) => Math.log(CLASSES) * shapley(place),
  shareLoss: share,
  accuracyZero: (place) => accuracy(place, place.index, 0.7 * cured(place)),
  accuracyResampled: (place) => accuracy(place, place.index, 0.4 * cured(place)),
  shapleyResampled: (place) => (place.index === 0 ? 0.9 : 0.4) * shapley(place),
  shareResampled: (place) =>
    place.index === 0 ? 1 - 0.4 * share({ ...place, index: 1 }) : 0.4 * share(place),
  permutationDrop: (place) =>
    (place.index === 0 ? 0.7 : 0.05 + 0.2 * cured(place)) * learned(place.step, 60),
  utilisation: (place) =>
    (place.index === 0 ? 0.6 : 0.02 + 0.15 * cured(place)) * learned(place.step, 60),
  codeCka: (place) => within(0.15 + 0.5 * cured(place) + wobble(place, 0.02)),
  codeCosine: (place) => 0.05 + 0.7 * cured(place) + wobble(place, 0.03),
  fusedCka: (place) =>
    within((place.index === 0 ? 0.8 : 0.15 + 0.3 * cured(place)) + wobble(place, 0.02)),
  discriminatorAccuracy: (place) => 0.95 - 0.4 * cured(place),
  refitAccuracy: (place) => rarely(place, within(0.97 + wobble(place, 0.02))),
  classAccuracy: (place) => rarely(place, within(0.94 - 0.08 * place.index + wobble(place, 0.03))),
  classTransfer: (place) => rarely(place, within(0.2 + 0.15 * place.index + wobble(place, 0.03))),
  capacityEntropy: (place) => 0.4 + 0.1 * cured(place),
  sigmaAgop: (place) => 0.1 * sigma(place) ** 2,
  rankAgop: rank,
  agopAlignment: (place) => within(0.6 + 0.2 * learned(place.step, 100)),
  sigmaGradient: (place) =>
    seldom(place, sigma({ ...place, step: 0 }) * Math.exp(-place.step / 200)),
  rankGradient: (place) => seldom(place, 0.8 * rank(place)),
  gradientNorm: (place) =>
    seldom(place, (place.index === 0 ? 1 : 0.3) * Math.exp(-place.step / 150)),
  encoderAccuracy: (place) =>
    within(
      CHANCE + (place.index === 0 ? 0.84 : 0.55 + 0.28 * cured(place)) * learned(place.step, 90),
    ),
  ensembleAccuracy: ({ index, step }) =>
    index === 0 ? CHANCE : CHANCE + 0.86 * learned(step, index & 1 ? 50 : 140),
};

/** A measurement that nothing above speaks of: somewhere in its range. */
function inRange({ range: [low, high], slow, rare }: FieldRow, place: Place): number {
  const from = Number.isFinite(low) ? low : 0;
  const to = Number.isFinite(high) ? high : from + 1;
  const value = from + (to - from) * (0.5 + 0.3 * learned(place.step, 100) + wobble(place, 0.02));
  return rare ? rarely(place, value) : slow ? seldom(place, value) : value;
}

const inventedBy = (inventions: Inventions, field: Field, place: Place): number =>
  (inventions[field] ?? INVENTED[field])?.(place) ?? inRange(FIELDS[field], place);

/**
 * A whole run of these arms and the controls, with every field filled; the same every time.
 *
 * @param inventions what some fields are instead.
 */
export function sampleRun(arms: readonly string[], inventions: Inventions = {}): Recording {
  const replicas = [...arms, controlId(0), controlId(1)].flatMap((arm) =>
    Array.from({ length: SAMPLE.seeds }, (_, k) => ({ arm, seed: k + 1 })),
  );
  const recording = new Recording({
    backend: 'wasm',
    advice: '',
    replicas,
    modalities: [
      { id: 'image', label: 'Strong sense' },
      { id: 'sound', label: 'Slow sense' },
    ],
    classes: Array.from({ length: CLASSES }, (_, k) => String(k)),
    dims: { modalities: MODALITIES, fusion: FUSION, latent: 16, classes: CLASSES },
    parameters: 10_834,
  });
  const { width, fields } = recording.layout;
  for (let step = 0; step <= SAMPLE.steps; step += SAMPLE.every) {
    const rows = new Float32Array(replicas.length * width).fill(Number.NaN);
    for (const [r, { arm, seed }] of replicas.entries()) {
      for (const name of Object.keys(FIELDS) as Field[]) {
        const { offset, length } = fields[name];
        for (let index = 0; index < length; index++) {
          const place = { arm, seed, index, step };
          rows[r * width + offset + index] = inventedBy(inventions, name, place);
        }
      }
    }
    recording.append(step, rows);
  }
  return recording;
}
