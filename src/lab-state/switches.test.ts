import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS, type Intervention, METHODS, PRESETS, specOf } from '#spec/index.ts';
import { changesFor, liveParams, spansOf, switchedOn, switchings } from './switches.ts';

const spec = specOf(PRESETS[0]);
const set = (step: number, changes: object): Intervention[] =>
  Object.entries(changes).map(([key, value]) => ({
    step,
    arm: 'live',
    key: key as Intervention['key'],
    value,
  }));

const both = [...set(300, METHODS.distill), ...set(400, { gate: 1, alpha: 0.3, mu: 1 })];

describe('the great switches', () => {
  it('turn on at their step, not before, and keep the step at which they did', () => {
    const course = { spec, interventions: both };
    expect([...switchedOn(course, 299)]).toEqual([]);
    expect([...switchedOn(course, 300)]).toEqual([['distill', 300]]);
    expect([...switchedOn(course, 500)]).toEqual([
      ['distill', 300],
      ['ebr', 400],
    ]);
  });

  it('tell off from on and ignore other arms and settings', () => {
    const ghost = { step: 20, arm: 'ghost', key: 'lambda', value: 1 } as const;
    const rate = { step: 30, arm: 'live', key: 'learningRate', value: 0.01 } as const;
    const off = { step: 50, arm: 'live', key: 'lambda', value: 0 } as const;
    const interventions = [...set(10, METHODS.distill), ghost, rate, off];
    expect(switchings({ spec, interventions })).toEqual([
      { step: 10, name: 'distill', on: true },
      { step: 50, name: 'distill', on: false },
    ]);
    expect(switchedOn({ spec, interventions }, 60).size).toBe(0);
  });

  it('are on in spans, the last one open', () => {
    const interventions = [
      ...set(100, { gate: 1 }),
      ...set(200, { gate: 0 }),
      ...set(400, { gate: 1 }),
    ];
    expect(spansOf({ spec, interventions }, 'ebr')).toEqual([
      { from: 100, to: 200 },
      { from: 400, to: Number.POSITIVE_INFINITY },
    ]);
    expect(spansOf({ spec, interventions }, 'distill')).toEqual([]);
  });

  it('send only what differs, and keep what the other switch still needs', () => {
    expect(changesFor(['distill'], ARM_DEFAULTS)).toEqual(METHODS.distill);
    const now = liveParams({ spec, interventions: both }, 500);
    expect(changesFor(['ebr'], now)).toEqual({ lambda: ARM_DEFAULTS.lambda });
    expect(changesFor([], now)).toMatchObject({ lambda: 0, gate: 0, pSub: ARM_DEFAULTS.pSub });
    const tuned = { ...ARM_DEFAULTS, learningRate: 0.02 };
    expect(changesFor(['ebr'], tuned)).not.toHaveProperty('learningRate');
  });
});
