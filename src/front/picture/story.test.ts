import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { momentAt } from './moment-at.ts';
import { RECORD } from './record.ts';
import { storyOf } from './story.ts';

const recorded = await decodeRecorded(new Uint8Array(readFileSync(`public/${RECORD}`)));
const story = storyOf(recorded);

describe('the run of the front page', () => {
  const [early, before, last] = story.told;

  it('bears the sentence and the words beside the picture', () => {
    expect(story.seeds).toBe(3);
    for (const { hearing } of story.moments.filter(({ step }) => step <= story.switched)) {
      expect(hearing.mean, 'it never learns to listen').toBeLessThan(0.15);
    }
    expect(early.score, 'the picture answers first').toBeGreaterThan(0.8);
    expect(before.score, 'its score looks fine').toBeGreaterThan(0.9);
    expect(before.alone, 'there was something to hear').toBeGreaterThan(2.5 * before.covered);
    expect(last.hearing.low, 'helped, it begins to listen').toBeGreaterThan(last.unhelped);
    expect(last.covered).toBeGreaterThan(1.5 * before.covered);
  });

  it('is read between two measurements, and stands at its ends', () => {
    const [a, b] = story.moments;
    const between = momentAt(story, (a.step + b.step) / 2);
    expect(between.hearing.mean).toBeCloseTo((a.hearing.mean + b.hearing.mean) / 2, 10);
    expect(momentAt(story, -5)).toEqual(a);
    expect(momentAt(story, 1e6)).toEqual(last);
  });
});

it('says of a run without a change that it has nothing to tell', () => {
  expect(() => storyOf({ ...recorded, interventions: [] })).toThrow('nothing to tell');
});
