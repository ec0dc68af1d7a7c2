import { describe, expect, it } from 'vitest';
import {
  ARM_DEFAULTS,
  type ArmSpec,
  armOf,
  cleanSpec,
  type Intervention,
  interleaved,
  PRESETS,
  pretrained,
  specOf,
  stepsOf,
  teacherOrder,
  unimodalArm,
} from './index.ts';

const arms: ArmSpec[] = [
  { id: 'live', params: armOf(['distill', 'ebr']) },
  { id: 'only-1', params: unimodalArm(0) },
];

/** The value of a setting in each of the steps asked for. */
function valuesAt(
  interventions: readonly Intervention[],
  key: Intervention['key'],
  steps: readonly number[],
) {
  const spec = { ...specOf(PRESETS[0], { modalities: 4 }), arms, interventions };
  const cleaned = cleanSpec(structuredClone(spec));
  expect(cleaned.notes).toEqual([]);
  return steps.map((step) => {
    const past = cleaned.spec.interventions.filter((one) => one.key === key && one.step <= step);
    return past.at(-1)?.value ?? ARM_DEFAULTS[key];
  });
}

describe('interleaved', () => {
  it('takes turns in whole blocks, the first without the adversary', () => {
    const changes = interleaved('live', { every: 20, alpha: 0.3, from: 100, to: 170 });
    const steps = [99, 100, 119, 120, 139, 140, 159, 160, 600];
    expect(valuesAt(changes, 'alpha', steps)).toEqual([0, 0, 0, 0.3, 0.3, 0, 0, 0.3, 0.3]);
    for (let step = 100; step < 170; step++) {
      const published = (step - 100) % 40 < 20 ? 0 : 0.3;
      expect(valuesAt(changes, 'alpha', [step])).toEqual([published]);
    }
  });

  it('lets the answer rest while it aligns, if told to', () => {
    const changes = interleaved('live', { every: 20, alpha: 0.3, from: 100, to: 170, rests: true });
    const steps = [99, 100, 119, 120, 139, 140, 159, 160, 600];
    expect(valuesAt(changes, 'alpha', steps)).toEqual([0, 0, 0, 0.3, 0.3, 0, 0, 0.3, 0.3]);
    expect(valuesAt(changes, 'task', steps)).toEqual([1, 1, 1, 0, 0, 1, 1, 0, 0]);
  });

  it('counts in epochs of as many samples as there are', () => {
    expect(stepsOf(10, { trainSize: 512, batch: 64 })).toBe(80);
    expect(stepsOf(1, { trainSize: 100, batch: 64 })).toBe(2);
  });

  it('is empty where there are no steps, and refuses blocks of none', () => {
    expect(interleaved('live', { every: 5, alpha: 1, from: 9, to: 9 })).toEqual([]);
    for (const every of [0, -1, 2.5, Number.NaN]) {
      expect(() => interleaved('live', { every, alpha: 1, from: 0, to: 9 })).toThrow(RangeError);
    }
  });
});

describe('pretrained', () => {
  it('teaches by controls first, then trains the answer alone', () => {
    const changes = pretrained('live', { until: 200, lambda: 2 });
    const steps = [0, 199, 200];
    expect(valuesAt(changes, 'task', steps)).toEqual([0, 0, 1]);
    expect(valuesAt(changes, 'lambda', steps)).toEqual([2, 2, 0]);
    expect(valuesAt(changes, 'teacherFrom', steps)).toEqual(['control', 'control', 'control']);
  });
});

describe('teacherOrder', () => {
  const plan = { strongest: [0, 2, 1, 3], student: 3, from: 30, span: 300 };
  const steps = [29, 30, 129, 130, 229, 230, 600];

  it('lets teachers follow each other from either end', () => {
    const up = teacherOrder('live', 'weakest-first', plan);
    expect(valuesAt(up, 'teacher', steps)).toEqual([1, 2, 2, 3, 3, 1, 1]);
    const down = teacherOrder('live', 'strongest-first', plan);
    expect(valuesAt(down, 'teacher', steps)).toEqual([1, 1, 1, 3, 3, 2, 2]);
    expect(valuesAt(down, 'student', [29, 30])).toEqual([0, 4]);
  });

  it('lets all teach at once', () => {
    const all = teacherOrder('live', 'simultaneous', plan);
    expect(valuesAt(all, 'teacher', steps)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });
});
