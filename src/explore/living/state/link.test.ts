import { describe, expect, it } from 'vitest';
import type { Intervention } from '#spec/index.ts';
import { decodeLivingLink, encodeLivingLink } from './link.ts';
import { LIVING_MAPS, sizeOf } from './living-maps.ts';

const course: Intervention[] = [
  { step: 300, arm: 'live', key: 'lambda', value: 1 },
  { step: 300, arm: 'live', key: 'pSub', value: 0.3 },
  { step: 450, arm: 'live', key: 'lambda', value: 0 },
];

describe('the link of a living map', () => {
  it.each(LIVING_MAPS.map((kind) => [kind.id, kind] as const))(
    'opens to the same map, what was thrown included: %s',
    (_, kind) => {
      const size = { cells: 5, seeds: 2, steps: 475 };
      const promise = { step: 475, mark: '0a1b2c3d' };
      const link = encodeLivingLink({ kind, size, course, promise });
      expect(decodeLivingLink(link)).toMatchObject({ kind, size, course, promise, lost: [] });
      const bare = encodeLivingLink({ kind, size: sizeOf(kind), course: [] });
      expect(bare).toBe(`#/explore/live?v=1&m=${kind.id}.1`);
      expect(decodeLivingLink(bare).sweep).toEqual(kind.sweep);
    },
  );

  it('made once opens for ever', () => {
    const old = '#/explore/live?v=1&m=strength.1&cells=8&n=2&at=300:kd=1,sub=0.3&f=600.0a1b2c3d';
    const { kind, size, course: own, promise, lost } = decodeLivingLink(old);
    expect([kind.id, size]).toEqual(['strength', { cells: 8, seeds: 2, steps: 600 }]);
    expect(own).toEqual(course.slice(0, 2));
    expect(promise).toEqual({ step: 600, mark: '0a1b2c3d' });
    expect(lost).toEqual([]);
  });

  it('that names no map takes the size that is usual here', () => {
    const phone = { cells: 8, seeds: 2, steps: 600 };
    expect(decodeLivingLink('#/explore/live', () => phone).size).toEqual(phone);
    expect(decodeLivingLink('#/explore/live?v=1&m=strength.1', () => phone).size).toEqual(
      sizeOf(LIVING_MAPS[0]),
    );
  });

  it.each([
    'm=nothing.9',
    'cells=900',
    'n=-1',
    'steps=',
    'at=9999:kd=1',
    'at=300:nosuch=1',
    'at=%%%',
    'f=600.zzz',
    'v=7',
    'strange=1',
  ])('that is mangled opens to a map all the same, and says what was lost: %s', (part) => {
    const { lost, sweep } = decodeLivingLink(`#/explore/live?v=1&m=strength.1&${part}`);
    expect(lost.length).toBeGreaterThan(0);
    expect(sweep.axes).toHaveLength(2);
  });
});
