import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARM_PARAMS, METHODS, PRESETS, RUN_PARAMS } from '#spec/index.ts';
import { cleanSweep, fittingSweep, networksOf, withCells } from './clean-sweep.ts';
import { hashOf } from './hash.ts';
import { trialOf } from './point-trial.ts';
import { Points } from './points.ts';
import { QUESTIONS, questionOf } from './questions.ts';
import type { Sweep } from './sweep.ts';

const where = questionOf('where') as Sweep;
const { strength, weakNoise } = { strength: where.axes[0], weakNoise: where.axes[1] };
const said = (input: unknown) =>
  cleanSweep(input).notes.map(({ path, message }) => `${path}: ${message}`);

describe('a sweep from anywhere', () => {
  it.each(QUESTIONS.map(({ id, sweep }) => [id, sweep] as const))(
    'comes back equal if it is clean: %s',
    (_, sweep) => {
      expect(cleanSweep(JSON.parse(JSON.stringify(sweep)))).toEqual({ sweep, notes: [] });
    },
  );

  it('needs nothing but its axes', () => {
    const { sweep, notes } = cleanSweep({ axes: [{ setting: 'weakNoise', from: 0, to: 2 }] });
    expect(notes).toEqual([]);
    expect(sweep.axes).toEqual([
      { setting: 'weakNoise', from: 0, to: 2, count: 17, scale: 'linear' },
    ]);
    expect(sweep.outcomes).toEqual([{ measure: 'collapsed', index: 1 }]);
    expect(sweep.preset).toBe(PRESETS[0].id);
  });

  it.each([
    [{ setting: 'strenth', from: 1, to: 2 }, /strenth.*not a known setting/],
    [{ setting: 'snr', from: 1, to: 2 }, /snr.*no setting of “synthetic”/],
    [{ setting: 'steps', values: [10, 20] }, /cannot differ within a sweep/],
    [{ setting: 'weakNoise', from: 3, to: 1 }, /goes from 3 to 1; turned round/],
    [{ setting: 'weakNoise', from: 2, to: 2 }, /begins and ends at 2/],
    [{ setting: 'weakNoise', from: 0, to: 99 }, /was 99, now 4 \(the highest allowed\)/],
    [{ setting: 'weakNoise', from: 0, to: 1, count: 1e9 }, /count was 1000000000, now 65/],
    [{ setting: 'align', from: 0, to: 1 }, /list its values/],
    [{ setting: 'align', values: ['mmd', 'upside'] }, /"upside" is not usable/],
    [{ setting: 'lambda', from: 0, to: 1, scale: 'log', least: 3 }, /“least” 3 is not between/],
    [{ setting: 'weakNoise', from: 0, to: 1, since: 5 }, /belongs to the whole run/],
    [{ setting: 'lambda', from: 0, to: 1, since: 9999 }, /since step 9999 is outside the run/],
    [{ methods: ['vanila'] }, /“vanila” is no method/],
    [{ setting: 'lambda', to: 1 }, /neither a range/],
    [{ setting: 'lambda', from: 0, to: 1, cuont: 5 }, /neither a range/],
  ])('is told what is wrong with an axis: %j', (axis, words) => {
    expect(said({ axes: [axis, strength] }).join('\n')).toMatch(words);
  });

  it.each([
    [7, /sweep/],
    [{}, /axes/],
    [{ axes: [] }, /nothing differs/],
    [{ axes: [strength], seed: 'x' }, /seed: is not a number/],
    [{ axes: [strength], sedes: 3 }, /sedes: is not known here/],
    [{ axes: [strength], version: 2 }, /version: is of another version/],
    [{ axes: [strength], preset: 'nowhere' }, /preset: "nowhere" is unknown/],
    [{ axes: [strength], run: { engine: 'wasm' } }, /run.engine: is not of a point/],
    [{ axes: [strength], run: { resolution: '28' } }, /run.resolution: is no setting/],
    [{ axes: [strength], arm: { lambda: 100 } }, /arm.lambda: was 100, now 10/],
    [{ axes: [strength], at: [{ step: 9e9, key: 'lambda', value: 1 }] }, /at.0: step.*outside/],
    [{ axes: [strength], seeds: 0 }, /seeds: was 0, now 1/],
    [{ axes: [strength], steps: 2.5 }, /steps: was 2.5, now 3/],
    [{ axes: [strength], looks: 9999 }, /looks: was 9999, now 200/],
    [{ axes: [strength], outcomes: [{ measure: 'joy' }] }, /“joy” is no measurement/],
    [{ axes: [strength], outcomes: [{ measure: 'share', index: 2 }] }, /no number 2 in all points/],
    [{ axes: [strength], outcomes: [{ measure: 'ensembleAccuracy' }] }, /not of one network/],
    [{ axes: [strength, strength] }, /is an axis already/],
    [
      { axes: [strength, { ...weakNoise, count: 65 }], seeds: 64, points: 4e4 },
      /points: was 40000/,
    ],
  ])('is told what is wrong with it: %j', (input, words) => {
    expect(said(input).join('\n')).toMatch(words);
  });

  it('is made smaller where it is too large, and says how large it would be', () => {
    const axes = [
      { ...strength, count: 65 },
      { ...weakNoise, count: 65 },
      { methods: Object.keys(METHODS) },
    ];
    const { sweep, notes } = cleanSweep({ axes, seeds: 10 });
    expect(notes.map(({ message }) => message).join()).toMatch(/would train 338000 networks/);
    expect(networksOf(sweep)).toBeLessThanOrEqual(100_000);
    expect(fittingSweep(sweep)).toBe(sweep);
  });

  it('is never thrown at', () => {
    const axis = fc.oneof(
      fc.record({
        setting: fc.constantFrom(
          ...Object.keys(RUN_PARAMS),
          ...Object.keys(ARM_PARAMS),
          '__proto__',
        ),
        from: fc.oneof(fc.double(), fc.anything()),
        to: fc.double(),
        count: fc.double(),
        scale: fc.constantFrom('linear', 'log'),
      }),
      fc.record({ setting: fc.string(), values: fc.array(fc.anything()) }),
      fc.record({ methods: fc.array(fc.string()) }),
      fc.anything(),
    );
    const one = fc.record(
      { axes: fc.array(axis, { maxLength: 5 }), seeds: fc.anything(), run: fc.anything() },
      { requiredKeys: ['axes'] },
    );
    fc.assert(
      fc.property(fc.oneof(one, fc.anything()), (input) => {
        const { sweep } = cleanSweep(input);
        expect(cleanSweep(sweep)).toEqual({ sweep, notes: [] });
        const points = new Points(sweep);
        trialOf(sweep, points.at(points.count - 1));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the name of a sweep', () => {
  it('does not hang on the order of its keys or its title, but on all that it trains', () => {
    const turned = Object.fromEntries(Object.entries(where).reverse()) as unknown as Sweep;
    expect(hashOf({ ...turned, title: 'x' })).toBe(hashOf(where));
    expect(hashOf({ ...where, steps: 601 })).not.toBe(hashOf(where));
    expect(hashOf(withCells(where, 16))).not.toBe(hashOf(where));
  });
});

describe('what is trained at a point', () => {
  const sweep: Sweep = {
    ...where,
    arm: { mu: 1 },
    axes: [
      { setting: 'weakNoise', values: [0, 2] },
      { setting: 'lambda', values: [0, 3], since: 300 },
      { methods: ['vanilla', 'distill+ebr'], since: 100 },
    ],
  };
  const points = new Points(sweep);
  const trials = Array.from({ length: points.count }, (_, i) => trialOf(sweep, points.at(i)));

  it('has the values of its axes, a 0 among them', () => {
    expect(trials.map(({ run }) => run.weakNoise)).toEqual([0, 0, 0, 0, 2, 2, 2, 2]);
    expect(trials.every(({ run }) => run.steps === 600 && run.probeEvery === 600)).toBe(true);
  });

  it('changes on the way what holds since a step', () => {
    const { params, interventions } = trials[3];
    expect(params).toMatchObject({ mu: 1, lambda: 0, gate: 0 });
    expect(interventions).toContainEqual({ step: 100, key: 'gate', value: 1 });
    expect(interventions.at(-1)).toEqual({ step: 300, key: 'lambda', value: 3 });
    expect(trials[0].interventions.every(({ step }) => step === 300)).toBe(true);
  });

  it('has settings whose names no run and arm share', () => {
    for (const key of Object.keys(RUN_PARAMS)) expect(Object.keys(ARM_PARAMS)).not.toContain(key);
  });
});
