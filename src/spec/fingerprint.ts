import { type Note, shown } from './notes.ts';
import { RUN_PARAMS } from './run-params.ts';
import { modalityCount, type Spec } from './spec.ts';

/**
 * What a run measured at a few fixed steps, small enough for a link: the numbers a person compares,
 * rounded, and a hash of exact bits that tells whether two runs are the same run.
 */
export interface Fingerprint {
  /** What computed it, at last: "wasm". */
  readonly backend: string;
  /** All that did, each from a step on, where it was more than one; links before there were any have none. */
  readonly engines?: readonly { readonly backend: string; readonly from: number }[];
  /** Browser and system, in words; empty if it was not said. */
  readonly device: string;
  readonly points: readonly FingerprintPoint[];
}

export interface FingerprintPoint {
  readonly step: number;
  /** 32-bit hash of the bits of every replica's measurements. */
  readonly bits: number;
  /** Per arm of `printedArms`: held-out loss, entanglement, then the share of each modality. Means over seeds. */
  readonly values: readonly number[];
}

/** Points in one fingerprint, at most. */
const MOST_POINTS = 9;
/** Arms in one fingerprint, at most. */
const MOST_ARMS = 6;
/** The grammar of `fingerprintText`; a fingerprint of another is left out. */
const VERSION = '1';
/** Values are kept to this. */
export const RESOLUTION = 1e-4;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = 3;
const BITS = 6;
/** Values from -10 up, as whole multiples of the resolution; 0 is for what is no number. */
const ZERO = 100_000;
const MOST = 64 ** VALUE - 1;

/** Arms whose measurements are in a fingerprint: those that are no controls, the first six. */
export const printedArms = (spec: Spec): string[] =>
  spec.arms
    .filter(({ params }) => params.only === 0)
    .slice(0, MOST_ARMS)
    .map(({ id }) => id);

/** Values that a fingerprint has per arm. */
export const valuesPerArm = (spec: Spec): number => 2 + modalityCount(spec.run);

/**
 * The steps of a fingerprint: eighths of the budget, at the last measurement not after each, as far as
 * the run has come, and the newest measurement.
 *
 * @param measured steps with a measurement, ascending.
 */
export function printedSteps(budget: number, measured: readonly number[]): number[] {
  const eighths = Array.from({ length: 8 }, (_, k) => ((k + 1) * budget) / 8);
  const newest = measured.at(-1) ?? 0;
  const steps = eighths
    .filter((step) => step <= newest)
    .map((step) => measured.findLast((other) => other <= step) ?? 0);
  return [...new Set([...steps, newest])].filter((step) => step > 0);
}

const digitsOf = (value: number, length: number): string =>
  Array.from({ length }, (_, k) => DIGITS[Math.floor(value / 64 ** (length - 1 - k)) % 64]).join(
    '',
  );

const numberOf = (text: string): number =>
  [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

const packedValue = (value: number): string =>
  digitsOf(
    Number.isFinite(value) ? Math.min(MOST, Math.max(1, Math.round(value / RESOLUTION) + ZERO)) : 0,
    VALUE,
  );

const unpackedValue = (text: string): number => {
  const whole = numberOf(text);
  return whole === 0 ? Number.NaN : (whole - ZERO) / (1 / RESOLUTION);
};

/** A value as a fingerprint in a link has it: rounded, and held to what it can say. */
export const printedValue = (value: number): number => unpackedValue(packedValue(value));

/** Engines in one fingerprint, at most. */
const MOST_ENGINES = 8;
const ENGINES: readonly string[] = RUN_PARAMS.engine.choices;

/** "webgpu-0_wasm-100" */
const enginesText = (engines: Fingerprint['engines'] = []): string =>
  engines.map(({ backend, from }) => `${backend}-${from}`).join('_');

/** Nothing where it makes no sense: engines one after the other, the first at step 0, the last one `backend`. */
function parseEngines(text: string, backend: string, { run }: Spec): Fingerprint['engines'] {
  const engines = text.split('_').map((stint) => {
    const [, name = '', from = ''] = /^([a-z-]+)-(\d{1,6})$/.exec(stint) ?? [];
    return { backend: name, from: Number(from) };
  });
  const sound = engines.every(
    ({ backend: name, from }, k) =>
      ENGINES.includes(name) &&
      (k === 0 ? from === 0 : from > engines[k - 1].from && name !== engines[k - 1].backend) &&
      from <= run.steps,
  );
  const many = engines.length > 1 && engines.length <= MOST_ENGINES;
  return sound && many && engines.at(-1)?.backend === backend ? engines : undefined;
}

/**
 * "1.wasm.AAA...", and after it all engines where there were several: labs that know of none read no further.
 * The device is a part of its own, see `link.ts`.
 */
export function fingerprintText({ backend, engines, points }: Fingerprint): string {
  const data = points.map(
    ({ step, bits, values }) =>
      digitsOf(step, VALUE) + digitsOf(bits, BITS) + values.map(packedValue).join(''),
  );
  const all = enginesText(engines?.slice(-MOST_ENGINES));
  return [VERSION, backend, data.join(''), ...(all ? [all] : [])].join('.');
}

/** Reads what `fingerprintText` wrote for this experiment; anything else is nothing, and noted. */
export function parseFingerprint(
  text: string,
  device: string,
  spec: Spec,
  notes: Note[],
): Fingerprint | undefined {
  const refuse = (why: string): undefined => {
    notes.push({ path: 'fp', message: `${why}; nothing is compared` });
  };
  const [version, backend, data = '', all] = text.split('.');
  if (version !== VERSION) return refuse(`"${shown(version)}" is a fingerprint of another kind`);
  if (!ENGINES.includes(backend)) return refuse(`"${shown(backend)}" is no engine`);
  const count = printedArms(spec).length * valuesPerArm(spec);
  const width = VALUE + BITS + VALUE * count;
  const size = data.length / width;
  if (!/^[\w-]+$/.test(data) || !Number.isInteger(size) || size > MOST_POINTS) {
    return refuse('the fingerprint does not fit this experiment');
  }
  const points = Array.from({ length: size }, (_, k): FingerprintPoint => {
    const at = (from: number, length: number) =>
      data.slice(k * width + from, k * width + from + length);
    return {
      step: numberOf(at(0, VALUE)),
      bits: numberOf(at(VALUE, BITS)) >>> 0,
      values: Array.from({ length: count }, (_value, v) =>
        unpackedValue(at(VALUE + BITS + v * VALUE, VALUE)),
      ),
    };
  });
  const steps = points.map(({ step }) => step);
  const rising = steps.every((step, k) => step > (steps[k - 1] ?? 0) && step <= spec.run.steps);
  if (!rising) return refuse('the fingerprint names steps that this run does not have');
  const engines = all === undefined ? undefined : parseEngines(all, backend, spec);
  if (all !== undefined && !engines) {
    notes.push({ path: 'fp', message: `"${shown(all)}" names no engines; left out` });
  }
  return { backend, device, points, ...(engines && { engines }) };
}
