import { describe, expect, it } from 'vitest';
import { ARM_KEYS, RUN_KEYS } from '#spec/keys.ts';
import { cleanSweep } from '../clean-sweep.ts';
import { hashOf } from '../hash.ts';
import { QUESTIONS, questionOf } from '../questions.ts';
import type { Sweep } from '../sweep.ts';
import fixtures from './fixtures.json' with { type: 'json' };
import { askedBy, decodeSweepLink, encodeSweepLink } from './sweep-link.ts';

const where = questionOf('where') as Sweep;

/** Of every kind of part one. */
const { sweep: OWN } = cleanSweep({
  preset: 'digits',
  run: { hidden: 32 },
  arm: { learningRate: 0.003 },
  at: [{ step: 300, key: 'lambda', value: 1 }],
  axes: [
    { setting: 'lambda', from: 0, to: 10, count: 5, scale: 'log', least: 0.01, since: 200 },
    { setting: 'align', values: ['mmd', 'noise'] },
    { setting: 'pixelNoise', from: 0, to: 0.5, count: 3 },
    { methods: ['vanilla', 'distill+ebr'], since: 300 },
  ],
  ...{ points: 32, seed: 4, seeds: 2, steps: 900, looks: 3 },
  outcomes: [
    { measure: 'share', index: 1 },
    { measure: 'collapsed', index: 0 },
  ],
});

/**
 * Links that were made once and mean the same for ever. If one fails because a question was changed, give the
 * question a new revision (`questions.ts`); never change what is written here.
 */
describe('links to sweeps made earlier', () => {
  it.each(fixtures.links)('still mean what they meant: $link', ({ link, hash, view, engine }) => {
    const read = decodeSweepLink(link);
    expect(read.notes).toEqual([]);
    expect(hashOf(read.sweep)).toBe(hash);
    expect(read.view).toEqual(view);
    expect(read.engine).toBe(engine);
  });

  it('hold every question of today', () => {
    const bare = fixtures.links.map(({ link }) => link);
    for (const { id, revision } of QUESTIONS) {
      expect(bare).toContain(`#/explore?v=1&q=${id}.${revision}`);
    }
  });
});

describe('a link to a sweep', () => {
  it.each(QUESTIONS)('names a question and nothing else: $id', ({ id, revision, sweep }) => {
    expect(encodeSweepLink(sweep)).toBe(`#/explore?v=1&q=${id}.${revision}`);
  });

  it('says what differs from its question, and how it is looked at', () => {
    const view = { outcome: 1, cell: 12, brush: [{ axis: 0, from: 0.25, to: 1 }] };
    const link = encodeSweepLink({ ...where, seeds: 3, run: { fusion: 8 } }, { view });
    expect(link).toBe('#/explore?v=1&q=where.1&set=f=8&n=3&view=outcome=1,cell=12,brush=0:0.25:1');
    expect(decodeSweepLink(link)).toMatchObject({ sweep: { run: { fusion: 8 } }, view, notes: [] });
  });

  it.each([
    ['of its own', OWN],
    ['with a title', { ...OWN, title: 'Mine' }],
    ['of a question that was changed', { ...where, axes: where.axes.slice(0, 2), seed: 9 }],
    [
      'of a question on another preset',
      { ...where, ...cleanSweep({ ...where, revision: 1 }).sweep },
    ],
    ['as long as they come', longest()],
  ])('gives back a sweep %s', (_, sweep) => {
    const link = encodeSweepLink(sweep, { engine: 'webgpu' });
    const { sweep: read, notes, engine } = decodeSweepLink(link);
    expect(notes).toEqual([]);
    expect(read).toEqual({ ...sweep, title: askedBy(sweep)?.sweep.title ?? '' });
    expect(engine).toBe('webgpu');
    if (sweep.at.length < 9) expect(link.length).toBeLessThan(2000);
  });

  it('bears the title of its question only while it asks of the same settings', () => {
    const few = { ...where, axes: where.axes.map((axis) => ({ ...axis, count: 5 })) };
    expect(decodeSweepLink(encodeSweepLink(few)).sweep.title).toBe(where.title);
    const other = cleanSweep({ ...where, axes: OWN.axes.slice(0, 1) }).sweep;
    const { sweep } = decodeSweepLink(encodeSweepLink(other));
    expect([sweep.title, hashOf(sweep)]).toEqual(['', hashOf(other)]);
  });

  it('has a name for every setting that no other setting has', () => {
    const names = [...Object.values(RUN_KEYS), ...Object.values(ARM_KEYS)];
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('methods');
  });

  it.each([
    ['#/explore', []],
    ['#/explore?', []],
    ['#/explore?v=1&q=nothing', ['q']],
    ['#/explore?v=1&q=where.9', ['q']],
    ['#/explore?v=2&q=where.1', ['v']],
    ['#/explore?v=1&q=own', ['axes']],
    ['#/explore?v=1&q=where.1&axes=str:8', ['axes.0']],
    ['#/explore?v=1&q=where.1&axes=ratio:1:3:5', ['axes.0 (ratio)', 'axes']],
    ['#/explore?v=1&q=where.1&n=-3&steps=x', ['steps', 'seeds']],
    ['#/explore?v=1&q=where.1&n=70', ['seeds']],
    ['#/explore?v=1&q=where.1&set=constructor=1,__proto__=2', ['constructor', '__proto__']],
    ['#/explore?v=1&q=where.1&axes=constructor=1,2;wn:0:4', ['axes.0 (constructor)']],
    ['#/explore?v=1&q=where.1&x=damaged', ['x']],
    ['#/explore?v=1&q=where.1&e=steam&foo=1', ['foo', 'e']],
    ['#/explore?v=1&q=where.1&view=row=1,cell=3,brush=7:0:1,other=-1', []],
    [`#/explore?v=1&q=own&axes=${'wn:0:4:17;'.repeat(9000)}`, ['axes']],
  ])('that is damaged says so and opens all the same: %s', (link, lost) => {
    const read = decodeSweepLink(link);
    expect(read.lost.map(({ path }) => path)).toEqual(expect.arrayContaining(lost));
    if (lost.length === 0) expect(read.lost).toEqual([]);
    expect(cleanSweep(read.sweep).notes).toEqual([]);
  });

  it('leaves out of the view what the sweep does not have, and keeps the rest', () => {
    const { view, notes } = decodeSweepLink('#/explore?v=1&q=where.1&view=row=1,cell=3,other=-1');
    expect(view).toEqual({ cell: 3 });
    expect(notes).toHaveLength(2);
  });

  it('reads whatever comes, cut anywhere', () => {
    const whole = encodeSweepLink(OWN, { view: { cell: 3, brush: [{ axis: 1, from: 0, to: 1 }] } });
    for (let end = 0; end <= whole.length; end++) {
      const { sweep } = decodeSweepLink(whole.slice(0, end));
      expect(cleanSweep(sweep).notes).toEqual([]);
    }
  });
});

function longest(): Sweep {
  const at = Array.from({ length: 400 }, (_, k) => ({
    ...{ step: k + 1, key: 'lambda' },
    value: ((k * 7919) % 1000) / 100,
  }));
  return cleanSweep({ axes: [{ setting: 'world', values: [3, 1, 4] }], at }).sweep;
}
