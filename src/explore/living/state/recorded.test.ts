import { describe, expect, it } from 'vitest';
import { type Intervention, LIVE } from '#spec/index.ts';
import { Points } from '#sweep/points.ts';
import { Film, frameOf } from './film.ts';
import { LIVING_MAPS, resized } from './living-maps.ts';
import { membersOf } from './members.ts';
import { decodeRecordedMap, encodeRecordedMap } from './recorded.ts';

const points = new Points(resized(LIVING_MAPS[0], { cells: 3, seeds: 2, steps: 100 }));
const members = membersOf(points);
const course: Intervention[] = [{ step: 50, arm: LIVE, key: 'lambda', value: 1 }];
/** Places that fall everywhere between 0 and 1. */
let place = 0;
const anywhere = (): number => {
  place = (place + 0.6180339887) % 1;
  return place;
};

/** Shares all around the tenth that tells a silent sense, some networks diverged, some without a number. */
function rowsOf(count: number): Float32Array {
  const rows = new Float32Array(4 * count);
  for (let r = 0; r < count; r++) {
    const share = [0.0999999, 0.1, 0.1000001, -0.02, Number.NaN, 0.6 * anywhere()][r % 6];
    rows.set([share, share, Math.round(256 * anywhere()) / 256, Number.NaN], 4 * r);
    if (r % 7 === 3) rows.set([Number.NaN, Number.NaN, Number.NaN, 40], 4 * r);
  }
  return rows;
}

const film = new Film();
const controls = new Map<number, Float32Array>();
for (const line of [course, []]) {
  for (const step of [50, 75, 100]) {
    const own = controls.get(step) ?? rowsOf(members.controls.length);
    controls.set(step, own);
    film.add(
      frameOf(points, members, { step, course: line }, rowsOf(members.networks.length), own),
    );
  }
}
const end = { course, step: 100 };
const text = encodeRecordedMap({ film, end }, controls);

describe('a recorded living map', () => {
  it('comes back with every vote, and with shares as near as a byte tells', () => {
    const back = decodeRecordedMap(points, text);
    expect(back.end).toEqual(end);
    for (const line of [course, []]) {
      const [before, after] = [film, back.film].map((one) => one.of({ course: line, step: 100 }));
      expect(after.map(({ step }) => step)).toEqual([50, 75, 100]);
      before.forEach((frame, k) => {
        const counts = ({ hearing, counted }: typeof frame) => [hearing, counted];
        expect(counts(after[k])).toEqual(counts(frame));
        expect(after[k].votes.map(({ mean, diverged }) => [mean, diverged])).toEqual(
          frame.votes.map(({ mean, diverged }) => [mean, diverged]),
        );
        frame.rows.forEach((value, n) => {
          if (n % 4 < 2 && Number.isFinite(value)) {
            expect(Math.abs(after[k].rows[n] - value)).toBeLessThanOrEqual(1 / 200);
          }
        });
      });
    }
  });

  it('of another map, or cut short, is refused', () => {
    const other = new Points(resized(LIVING_MAPS[0], { cells: 2, seeds: 2, steps: 100 }));
    expect(() => decodeRecordedMap(other, text)).toThrow(/other networks/);
    expect(() => decodeRecordedMap(points, text.slice(0, -9))).toThrow();
    expect(() => decodeRecordedMap(points, '{"version":2}')).toThrow(/another version/);
  });
});
