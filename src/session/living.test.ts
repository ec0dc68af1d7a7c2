import { describe, expect, it } from 'vitest';
import { SharedSources } from '#data/registry.ts';
import { type LivingMember, LOOKED } from '#protocol/living.ts';
import type { Course } from '#spec/course.ts';
import { baseOf, type Intervention, METHODS, PRESETS } from '#spec/index.ts';
import type { Column } from '#sweep/outcome.ts';
import { Crowd } from './crowd.ts';
import { Living } from './living.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
const [preset] = PRESETS;
const brief = { probeSize: 48, trainSize: 96, batch: 16, hidden: 8, latent: 4, fusion: 6 } as const;
const SENSE = 1;

const members: LivingMember[] = [0.5, 4].flatMap((strength) =>
  [0, 3].flatMap((weakNoise) =>
    [1, 2].map((seed) => ({
      run: { ...preset.run, ...brief, engine: 'plan-cpu', steps: 40, strength, weakNoise },
      params: { ...baseOf(preset), learningRate: 0.02 },
      seed,
    })),
  ),
);

const thrown = (step: number, method: keyof typeof METHODS): Intervention[] =>
  Object.entries(METHODS[method]).map(
    ([key, value]) => ({ step, arm: 'live', key, value }) as Intervention,
  );
const open = () => Living.open(members, SENSE, around);

/** What the ordinary way measures of the same networks on the same course. */
async function measured(step: number, course: Course): Promise<number[][]> {
  const crowd = await Crowd.open(
    members.map((member) => ({ ...member, changes: course })),
    around,
  );
  await crowd.advance(step);
  const columns: Column[] = [
    { field: 'share', index: SENSE },
    { field: 'shareResampled', index: SENSE },
    { field: 'accuracy', index: 0 },
  ];
  const taken = await crowd.take(columns);
  crowd.dispose();
  return taken.map((numbers) => [...(numbers ?? []), Number.NaN]);
}

const rowsOf = (looked: Float32Array): number[][] =>
  members.map((_, r) => [...looked.subarray(r * LOOKED.length, (r + 1) * LOOKED.length)]);

describe('a living map', () => {
  it('trains and measures each network as the lab does, to the bit', async () => {
    const course = [...thrown(7, 'distill'), ...thrown(21, 'ebr')];
    const living = await open();
    for (const step of [5, 7, 20, 33]) {
      await living.reach({ step, course });
      expect(rowsOf(living.look())).toEqual(await measured(step, course));
    }
  });

  it('lets a switch act on the next step of every network', async () => {
    const living = await open();
    await living.reach({ step: 10, course: [] });
    const before = living.look();
    const { state } = living.keep();
    const course = thrown(10, 'distill');
    await living.reach({ step: 10, course });
    expect(living.keep().state).toEqual(state);
    await living.reach({ step: 11, course });
    const other = await open();
    await other.reach({ step: 10, course: [] });
    expect(other.look()).toEqual(before);
    await other.reach({ step: 11, course: [] });
    const size = (state.length - 1) / members.length;
    const [switched, plain] = [living, other].map((one) => one.keep().state);
    members.forEach((_, r) => {
      const own = (all: Uint32Array) => all.subarray(1 + r * size, 1 + (r + 1) * size);
      expect(own(switched)).not.toEqual(own(plain));
    });
  });

  it('comes to the same bits on every way: back, on a branch and back again, from a kept state', async () => {
    const course = thrown(10, 'distill');
    const straight = await open();
    await straight.reach({ step: 24, course });
    const wanted = straight.keep();
    const living = await open();
    await living.reach({ step: 10, course: [] });
    const kept = living.keep();
    const fork = () => ({ ...kept, state: kept.state.slice() });
    await living.reach({ step: 30, course: [] });
    await living.reach({ step: 24, course }, fork());
    expect(living.keep()).toEqual(wanted);
    await living.reach({ step: 30, course: [] });
    await living.reach({ step: 3, course: [] });
    await living.reach({ step: 24, course });
    expect(living.keep()).toEqual(wanted);
    const fresh = await open();
    await fresh.reach({ step: 24, course }, fork());
    expect(fresh.keep()).toEqual(wanted);
  });

  it('says where a network diverged, and goes on with the others', async () => {
    const wild = members.map((member, r) =>
      r === 3 ? { ...member, params: { ...member.params, learningRate: 1e30 } } : member,
    );
    const living = await Living.open(wild, SENSE, around);
    await living.reach({ step: 12, course: [] });
    const rows = rowsOf(living.look());
    expect(rows[3].slice(0, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(rows[3][3]).toBeGreaterThanOrEqual(0);
    const usual = await open();
    await usual.reach({ step: 12, course: [] });
    const others = rowsOf(usual.look());
    others.splice(3, 1);
    rows.splice(3, 1);
    expect(rows).toEqual(others);
    await living.reach({ step: 0, course: [] });
    expect(rowsOf(living.look())[3][3]).toBeNaN();
  });

  it('takes little more room for many cells than for their weights', async () => {
    const many = (count: number): LivingMember[] =>
      Array.from({ length: count }, (_, k) => ({
        ...members[0],
        run: {
          ...members[0].run,
          trainSize: 2048,
          strength: [1, 2, 3, 4][k % 4],
          weakNoise: k >> 2,
        },
      }));
    const shared = new SharedSources(around.load);
    const bytes = async (count: number) => {
      const { bytes } = await Living.open(many(count), SENSE, around, shared);
      return bytes;
    };
    const each = ((await bytes(16)) - (await bytes(8))) / 8;
    const state = (4 * (await open()).keep().state.length) / members.length;
    expect(each).toBeLessThan(2 * state + 100_000);
  });

  it('refuses networks that differ in size', async () => {
    const wider = { ...members[0], run: { ...members[0].run, fusion: 9 } };
    await expect(Living.open([...members, wider], SENSE, around)).rejects.toThrow(/differ in size/);
  });
});
