import { describe, expect, it } from 'vitest';
import { type Intervention, LIVE, METHODS } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import { Points } from '#sweep/points.ts';
import { type Frame, frameOf } from '../state/film.ts';
import type { Seen } from '../state/living-map.ts';
import { LIVING_MAPS, resized } from '../state/living-maps.ts';
import { membersOf } from '../state/members.ts';
import { headlineOf } from './headline.ts';

const sweep = resized(LIVING_MAPS[0], { cells: 2, seeds: 2, steps: 100 });
const points = new Points(sweep);
const members = membersOf(points);
const plain = specOfPoint(sweep, points.at(0), 'plan-cpu');
const course = Object.entries(METHODS.distill).map(
  ([key, value]) => ({ step: 50, arm: LIVE, key, value }) as Intervention,
);

/** A picture in which the first so many cells have lost the sense. */
function frame(lost: number, step = 100, able = 0.9): Frame {
  const shares = members.networks.map((_, r) => (r < lost * sweep.seeds ? 0.02 : 0.4));
  const rows = Float32Array.from(shares.flatMap((share) => [share, share, 0.95, Number.NaN]));
  const controls = Float32Array.from(
    members.controls.flatMap(() => [Number.NaN, Number.NaN, able, Number.NaN]),
  );
  return frameOf(points, members, { step, course: [] }, rows, controls);
}

function told(seen: Partial<Seen>): string {
  const nothing: Seen = { course: [], frames: [], ghosts: [], left: [], isRecorded: false };
  const { before, sense, after } = headlineOf({
    ...{ points, sweep, plain },
    seen: { ...nothing, ...seen },
  });
  return before + sense + after;
}

describe('the sentence of a living map', () => {
  it('says how much is lost, and nothing before there is something', () => {
    expect(told({})).toBe('The slow sense: who will listen to it? 8 networks at once.');
    expect(told({ live: frame(0) })).toMatch(/is not lost yet/);
    expect(told({ live: frame(1) })).toBe(
      'The slow sense is fading: 25 % of the map has stopped listening.',
    );
  });

  it('counts what could not have been heard as no loss', () => {
    expect(told({ live: frame(4, 100, 0.2) })).toMatch(/is not lost yet/);
  });

  it('says what a switch moved, either way, or that it moved nothing', () => {
    const seen = (live: number, ghost: number) =>
      told({ course, live: frame(live), ghost: frame(ghost) });
    expect(seen(1, 3)).toBe('One switch, and 50 % of the map hears the slow sense again.');
    expect(seen(3, 2)).toBe('One switch, and 25 % of the map no longer hears the slow sense.');
    expect(seen(2, 2)).toMatch(/the border has not moved: the slow sense is heard in 50 %/);
  });
});
