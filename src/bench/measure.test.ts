import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.ts';
import type { Contender, Prepared } from './contender.ts';
import type { Calls } from './count.ts';
import type { EngineName } from './engines.ts';
import { flopsOf } from './flops.ts';
import { type Bench, measure } from './measure.ts';
import type { Update } from './result.ts';

const CASES = casesOf('quick').slice(0, 2);

/** A bench with a clock of its own, on which each engine takes the time it is given. */
function setUp() {
  let clock = 0;
  const calls: Calls = { dispatches: 0, allocations: 0 };
  const ran: string[] = [];
  const updates: Update[] = [];
  const peaks = [10, 50, 30, 20];
  const contender = (
    engine: EngineName,
    ms: number,
    changes: Partial<Prepared & Contender> = {},
  ): Contender => {
    let loss = 3;
    return {
      engine,
      hostTime: true,
      refuses: () => undefined,
      prepare: async () => ({
        ready: async () => {},
        run: (steps) => {
          ran.push(engine);
          calls.dispatches += 9 * steps;
          clock += steps;
        },
        settle: async () => {
          clock += ms;
          loss *= 0.9;
          return loss;
        },
        dispose: () => ran.push(`${engine} ends`),
        ...changes,
      }),
      ...changes,
    };
  };
  const bench = (...contenders: Contender[]): Bench => ({
    contenders,
    limits: { rounds: 4, turn: 1, inAll: 1000, step: 100, patience: 50 },
    tools: { now: () => clock, calls },
    device: 'card',
    peak: () => peaks.shift() ?? 40,
    tell: (update) => updates.push(update),
  });
  return { bench, contender, ran, updates, calls };
}

describe('measure', () => {
  it('gives a row per engine and case, with host time and dispatches apart', async () => {
    const { bench, contender, updates } = setUp();
    const { rows, skipped } = await measure(
      CASES,
      bench(contender('plan', 9), contender('tfjs-wasm', 19, { hostTime: false })),
    );
    expect(skipped).toEqual([]);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({
      ...{ engine: 'plan', device: 'card', model: 'lab', objectives: 'vanilla', R: 1 },
      ...{ msPerStep: 10, dispatchesPerStep: 9, hostMsPerStep: 1, steps: 4 },
      ...{ allocationsPerStep: 0, gflops: expect.any(Number), peakGflops: null },
    });
    expect(rows[0].gflops).toBeCloseTo(flopsOf(CASES[0]) / 10e6, 4);
    expect(rows[1]).toMatchObject({ device: 'cpu', msPerStep: 20, hostMsPerStep: null });
    expect(rows[1].gflops).toBeCloseTo(rows[0].gflops / 2, 3);
    expect(rows[1].peakGflops).toBe(25);
    expect(updates.filter(({ kind }) => kind === 'result')).toHaveLength(2);
  });

  it('lets engines take turns, another one first each round', async () => {
    const { bench, contender, ran } = setUp();
    await measure(CASES.slice(0, 1), bench(contender('plan', 1), contender('tfjs-fit', 1)));
    const rounds = ran.slice(6, 14);
    expect(rounds.filter((engine) => engine === 'plan')).toHaveLength(4);
    expect(rounds.slice(0, 4)).toEqual(['plan', 'tfjs-fit', 'tfjs-fit', 'plan']);
    expect(ran.slice(14)).toEqual(['plan ends', 'tfjs-fit ends']);
  });

  it.each<[string, Partial<Prepared & Contender>, RegExp]>([
    ['refuses', { refuses: () => 'not for me' }, /not for me/],
    ['does not start', { prepare: () => Promise.reject(new Error('no device')) }, /no device/],
    ['has no finite loss', { settle: async () => Number.NaN }, /NaN/],
    ['does not train', { settle: async () => 2 }, /does not move/],
    ['never ends', { settle: () => new Promise(() => {}) }, /Not done/],
  ])('leaves out an engine that %s, and goes on', async (_, changes, reason) => {
    const { bench, contender } = setUp();
    const { rows, skipped } = await measure(
      CASES.slice(0, 1),
      bench(contender('tfjs-webgpu', 5, changes), contender('plan', 5)),
    );
    expect(rows.map(({ engine }) => engine)).toEqual(['plan']);
    expect(skipped).toHaveLength(1);
    expect(skipped[0].reason).toMatch(reason);
  });

  it('leaves out an engine that WebGPU complained about', async () => {
    const { bench, contender, calls } = setUp();
    const bad = contender('jax-js-webgpu', 1, {
      settle: async () => {
        calls.complaint = 'invalid bind group';
        return 1;
      },
    });
    const { rows, skipped } = await measure(CASES.slice(0, 1), bench(bad, contender('plan', 1)));
    expect(rows.map(({ engine }) => engine)).toEqual(['plan']);
    expect(skipped[0].reason).toBe('invalid bind group');
  });

  it('does not blame an engine for what WebGPU says late of another', async () => {
    const { bench, contender, calls } = setUp();
    const tell = () => {
      calls.complaint = 'invalid bind group';
    };
    const one = { ...bench(contender('plan', 1)), tell };
    expect(await measure(CASES.slice(0, 1), one)).toMatchObject({
      rows: [{ engine: 'plan' }],
      skipped: [],
    });
  });

  it('does not try more replicas of what is too slow', async () => {
    const { bench, contender, ran } = setUp();
    const { skipped } = await measure(CASES, bench(contender('tfjs-webgpu', 200)));
    expect(skipped.map(({ R, reason }) => [R, reason])).toEqual([
      [1, 'Too slow for this run: 0.2 s a step.'],
      [4, 'Too slow with fewer replicas.'],
    ]);
    expect(ran).toHaveLength(3);
  });
});
