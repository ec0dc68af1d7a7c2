import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { askedOf, type Draft, draftAxisOf, draftOf, notesAt } from './draft.ts';

const where = QUESTIONS[0].sweep;
const typed = (change: Partial<Draft>, sweep: Sweep = where) =>
  askedOf({ ...draftOf(sweep), ...change });
const axis = (k: number, change: object) =>
  draftOf(where).axes.map((one, i) => (i === k ? { ...one, ...change } : one));

describe('a question as it is typed', () => {
  it.each(QUESTIONS)('is the question itself where nothing is changed: $id', ({ sweep }) => {
    expect(askedOf(draftOf(sweep))).toEqual({ sweep, notes: [] });
  });

  it('is a question of its own once something is', () => {
    const { sweep, notes } = typed({
      seeds: '3',
      methods: ['vanilla', 'distill'],
      methodsSince: '300',
    });
    expect(notes).toEqual([]);
    expect(sweep).toMatchObject({ title: '', seeds: 3 });
    expect(sweep?.axes[2]).toEqual({ methods: ['vanilla', 'distill'], since: 300 });
  });

  it.each([
    ['a range turned round', { axes: axis(1, { from: '4', to: '0' }) }, 'axes.1', /turned round/],
    ['beyond what the setting allows', { axes: axis(0, { to: '900' }) }, 'axes.0', /now 8/],
    ['of one value', { axes: axis(0, { from: '8' }) }, 'axes.0', /begins and ends at 8/],
    ['no number', { axes: axis(0, { to: 'much' }) }, 'axes.0.to', /no number/],
    ['nothing', { axes: axis(0, { count: ' ' }) }, 'axes.0.count', /no number/],
    ['too many values', { axes: axis(0, { count: '900' }) }, 'axes.0', /now 65/],
    [
      'a setting of another scenario',
      { axes: [draftAxisOf('ratio'), ...axis(0, {})] },
      'axes.0',
      /is no setting of/,
    ],
    ['the same twice', { axes: [...axis(0, {}), ...axis(0, {}).slice(0, 1)] }, 'axes.2', /already/],
    [
      'a step outside the run',
      { methods: ['ebr'], methodsSince: '900' },
      'methods',
      /outside the run/,
    ],
    [
      'a list with a word in it',
      { axes: axis(0, { kind: 'list', values: '1, two' }) },
      'axes.0.values',
      /no number/,
    ],
    ['seeds without end', { seeds: '1e9' }, 'seeds', /now 64/],
    ['no axis', { axes: [] }, 'axes', /Choose a setting/],
  ])('says beside its field what is wrong: %s', (_, change, path, words) => {
    const { notes } = typed(change as Partial<Draft>);
    expect(
      notesAt(notes, path)
        .map(({ message }) => message)
        .join(),
    ).toMatch(words);
  });

  it('is smaller where it is too large, and says so', () => {
    const axes = [...axis(0, { count: '65' }), draftAxisOf('learningRate')].map((one) => ({
      ...one,
      count: '65',
    }));
    const { sweep, notes } = typed({ axes: axes.slice(0, 2), seeds: '64' });
    expect(notesAt(notes, 'sweep')[0].message).toMatch(/would train 270400 networks/);
    expect(sweep?.axes).toHaveLength(2);
  });

  it('never asks another question than was typed', () => {
    for (const change of [{ axes: [draftAxisOf('ratio')] }, { axes: axis(0, { from: '' }) }]) {
      expect(typed(change).sweep).toBeUndefined();
    }
  });
});
