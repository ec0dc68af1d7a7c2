import fc from 'fast-check';
import {
  ARM_DEFAULTS,
  ARM_PARAMS,
  ARM_SETS,
  type ArmKey,
  type ArmSet,
  type ArmSpec,
  COMPARABLE,
  cleanSpec,
  type Fingerprint,
  type FingerprintPoint,
  type LinkView,
  PRESETS,
  printedArms,
  RUN_PARAMS,
  type Spec,
  valuesPerArm,
} from '../index.ts';
import type { Param } from '../param.ts';
import { evenly } from './evenly.ts';

function anyValue(param: Param): fc.Arbitrary<number | string | boolean> {
  if (param.kind === 'flag') return fc.boolean();
  if (param.kind === 'choice') return fc.constantFrom(...param.choices);
  if (param.kind === 'text') return fc.constant(param.default);
  const { min, max } = param;
  if (param.kind === 'integer') return fc.integer({ min, max });
  return fc
    .oneof(
      fc.double({ min, max, noNaN: true }),
      evenly.map((part) => min + part * (max - min)),
      fc.constantFrom(min, max, param.default),
    )
    .map((value) => value + 0);
}

/** Any few settings of a table, in range. */
const someOf = (table: Record<string, Param>) =>
  fc.record(
    Object.fromEntries(Object.entries(table).map(([key, param]) => [key, anyValue(param)])),
    { requiredKeys: [] },
  );

/** Settings of an arm, all in range. */
export const anyArm = someOf(ARM_PARAMS).map((changes) => ({ ...ARM_DEFAULTS, ...changes }));

const id = fc.oneof(
  fc.constantFrom('live', 'ghost', 'only-1', 'lab', 'compare'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
);

const explicit: fc.Arbitrary<ArmSpec[]> = fc.uniqueArray(fc.record({ id, params: anyArm }), {
  minLength: 1,
  maxLength: 5,
  selector: (arm) => arm.id,
});

/** What a comparison may be made of, the visitor's own arms among it. */
const compared = fc.record({
  compared: fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...Object.keys(COMPARABLE)).map((id) => ({ id })),
      fc.record({ id: fc.constantFrom('own', 'own-2', 'own-5'), params: anyArm }),
    ),
    { maxLength: 5, selector: (arm) => arm.id },
  ),
});

const changeOf = (arms: readonly string[], steps: number) =>
  fc.constantFrom(...(Object.keys(ARM_PARAMS) as ArmKey[])).chain((key) =>
    fc.record({
      step: fc.integer({ min: 0, max: steps }),
      arm: fc.constantFrom(...arms),
      key: fc.constant(key),
      value: anyValue(ARM_PARAMS[key]),
    }),
  );

/** Any experiment that there can be, as `cleanSpec` leaves it. */
export const anySpec: fc.Arbitrary<Spec> = fc
  .record({
    preset: fc.constantFrom(...PRESETS),
    run: someOf(RUN_PARAMS),
    arms: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(ARM_SETS) as ArmSet[])) },
      explicit,
      compared,
    ),
  })
  .map(({ preset, run, arms }) => {
    const { id: name, revision } = preset;
    return cleanSpec({ preset: name, revision, run, arms }).spec;
  })
  .chain((spec) => {
    const change = changeOf(
      spec.arms.map((arm) => arm.id),
      spec.run.steps,
    );
    const few = fc.array(change, { maxLength: 6 });
    const many = fc.array(change, { minLength: 100, maxLength: 400, size: 'max' });
    return fc
      .oneof({ weight: 60, arbitrary: few }, { weight: 1, arbitrary: many })
      .map((interventions) => cleanSpec({ ...spec, interventions }).spec);
  });

const anyPoint = (step: number, values: number): fc.Arbitrary<FingerprintPoint> =>
  fc.record({
    step: fc.constant(step),
    bits: fc.integer({ min: 0, max: 0xffff_ffff }),
    values: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -99_999, max: 162_143 }).map((k) => k / 10_000) },
        fc.constant(Number.NaN),
      ),
      { minLength: values, maxLength: values },
    ),
  });

/** Any fingerprint that a run of this experiment can have. */
export const anyFingerprint = (spec: Spec): fc.Arbitrary<Fingerprint | undefined> => {
  const values = printedArms(spec).length * valuesPerArm(spec);
  if (values === 0) return fc.constant(undefined);
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: spec.run.steps }), {
    minLength: 1,
    maxLength: 9,
  });
  const later = fc.uniqueArray(fc.integer({ min: 1, max: spec.run.steps }), { maxLength: 3 });
  const turns = ['webgpu', 'wasm', 'plan-cpu', 'exact'];
  const print = fc.tuple(steps, later).chain(([chosen, froms]) => {
    const engines = [0, ...froms.sort((a, b) => a - b)].map((from, k) => ({
      backend: turns[k],
      from,
    }));
    const points = fc.tuple(...chosen.sort((a, b) => a - b).map((step) => anyPoint(step, values)));
    return fc.record({
      backend: fc.constant(engines[engines.length - 1].backend),
      device: fc.constantFrom('', 'Chrome 140, Linux', 'Safari 26 (Apple M2)'),
      points,
      ...(engines.length > 1 && { engines: fc.constant(engines) }),
    });
  });
  return fc.option(print, { nil: undefined });
};

export const anyView: fc.Arbitrary<LinkView> = fc.record(
  {
    panel: fc.stringMatching(/^[a-z][a-z-]{0,20}$/),
    neuron: fc.integer({ min: 0, max: 63 }),
    step: fc.integer({ min: 0, max: 100_000 }),
    matrix: fc.constantFrom('weights' as const, 'activations' as const),
  },
  { requiredKeys: [] },
);
