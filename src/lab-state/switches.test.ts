import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS, type Intervention, METHODS, PRESETS, specOf } from '#spec/index.ts';
import {
  liveParams,
  type Steered,
  SWITCHES,
  type Switch,
  spansOf,
  switchedOn,
  switchings,
  thrown,
} from './switches.ts';

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
    const none = { spec, interventions: [] };
    expect(thrown(none, 0, 'distill', true)).toEqual(METHODS.distill);
    const course = { spec, interventions: both };
    expect(thrown(course, 500, 'distill', false)).toEqual({ lambda: 0 });
    expect(thrown(course, 500, 'ebr', false)).toEqual({ gate: 0, alpha: 0, mu: 0 });
    const ebr = { spec, interventions: [...both, ...set(500, { lambda: 0 })] };
    expect(thrown(ebr, 600, 'ebr', false)).toMatchObject({ gate: 0, pSub: ARM_DEFAULTS.pSub });
    const tuned = { spec, interventions: set(0, { learningRate: 0.02 }) };
    expect(thrown(tuned, 100, 'ebr', true)).toEqual(METHODS.ebr);
  });

  it('leave what the visitor has set, whichever is thrown, and give it back', () => {
    const distilled = [...set(300, METHODS.distill), ...set(310, { lambda: 0.5, pSub: 0.1 })];
    const course = { spec, interventions: distilled };
    expect(thrown(course, 320, 'ebr', true)).toEqual({ gate: 1, alpha: 0.3, mu: 1 });
    const off = thrown(course, 320, 'distill', false);
    expect(off).toEqual({ lambda: 0, pSub: 0 });
    const again = { spec, interventions: [...distilled, ...set(320, off)] };
    expect(thrown(again, 330, 'distill', true)).toEqual({ lambda: 0.5, pSub: 0.1 });
  });

  it('leave what was set before they were thrown, on and off', () => {
    const alone = set(100, { pSub: 0.1 });
    const on = thrown({ spec, interventions: alone }, 200, 'distill', true);
    expect(on).toEqual({ lambda: 1 });
    const course = { spec, interventions: [...alone, ...set(200, on)] };
    expect(thrown(course, 300, 'distill', false)).toEqual({ lambda: 0 });
    const zeroed = { spec, interventions: [...set(0, METHODS.distill), ...set(9, { pSub: 0 })] };
    const off = { spec, interventions: [...zeroed.interventions, ...set(20, { lambda: 0 })] };
    expect(thrown(off, 30, 'distill', true)).toEqual({ lambda: 1 });
  });

  it('give back what was made of a method over what was set without it', () => {
    const made = [...set(0, { pSub: 0.2 }), ...set(10, { lambda: 1 }), ...set(20, { pSub: 0.1 })];
    const off = thrown({ spec, interventions: made }, 30, 'distill', false);
    expect(off).toEqual({ lambda: 0, pSub: 0.2 });
    const without = [...made, ...set(30, off)];
    const on = thrown({ spec, interventions: without }, 40, 'distill', true);
    expect(on).toEqual({ lambda: 1, pSub: 0.1 });
    const own = [...without, ...set(35, { pSub: 0.5 })];
    expect(thrown({ spec, interventions: own }, 40, 'distill', true)).toEqual({ lambda: 1 });
  });

  const LEVERS: readonly string[] = ['lambda', 'gate'];
  const knob = fc.constantFrom('lambda', 'gate', 'pSub', 'alpha', 'mu');
  const turned = fc.record({ knob, value: fc.constantFrom(0, 0.1, 0.4, 1) });
  const switched = fc.record({ name: fc.constantFrom(...SWITCHES), on: fc.boolean() });
  const hands = fc.array(fc.oneof(turned, switched), { maxLength: 12 });

  type Act = { knob: string; value: number } | { name: Switch; on: boolean };
  const madeBy = (act: Act, run: Steered, step: number): object => {
    if ('knob' in act) return { [act.knob]: act.value };
    return switchedOn(run, step).has(act.name) === act.on
      ? {}
      : thrown(run, step, act.name, act.on);
  };

  /** The course of a visitor who turns knobs and throws switches, a step apart. */
  function courseOf(acts: readonly Act[]): Intervention[] {
    const interventions: Intervention[] = [];
    for (const [step, act] of acts.entries()) {
      interventions.push(...set(step, madeBy(act, { spec, interventions }, step)));
    }
    return interventions;
  }

  it('thrown back at once leave everything as it was, whatever was turned before', () => {
    const step = 100;
    fc.assert(
      fc.property(hands, fc.constantFrom(...SWITCHES), (acts, name) => {
        const interventions = courseOf(acts);
        const run = { spec, interventions };
        const on = switchedOn(run, step).has(name);
        const there = [...interventions, ...set(step, thrown(run, step, name, !on))];
        const back = thrown({ spec, interventions: there }, step + 1, name, on);
        const returned = [...there, ...set(step + 1, back)];
        expect(liveParams({ spec, interventions: returned }, step + 1)).toEqual(
          liveParams(run, step),
        );
      }),
    );
  });

  it('never set what was turned since they were thrown last, when they go on', () => {
    const step = 100;
    fc.assert(
      fc.property(hands, fc.array(turned, { maxLength: 3 }), (acts, turns) => {
        const interventions = courseOf([...acts, ...SWITCHES.map((name) => ({ name, on: false }))]);
        const after = turns.filter((one) => !LEVERS.includes(one.knob));
        const run = {
          spec,
          interventions: [
            ...interventions,
            ...after.flatMap(({ knob, value }) => set(step, { [knob]: value })),
          ],
        };
        for (const name of SWITCHES) {
          for (const { knob: key } of after)
            expect(thrown(run, step + 1, name, true)).not.toHaveProperty(key);
        }
      }),
    );
  });
});
