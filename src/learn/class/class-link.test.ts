import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#language/language.ts';
import { encodeLink } from '#spec/index.ts';
import { anySpec } from '#spec/testing/arbitrary.ts';
import { COURSE, nameOf } from '../course.ts';
import { type ClassLink, decodeClass, encodeClass, shownOf } from './class-link.ts';
import fixtures from './fixtures.json' with { type: 'json' };

const anyClass: fc.Arbitrary<ClassLink> = fc.record(
  {
    page: fc.constantFrom(...COURSE.map(nameOf)),
    show: fc.uniqueArray(fc.constantFrom('cover', 'distill', 'ebr', 'fusion'), { maxLength: 3 }),
    spec: anySpec.map((spec) => encodeLink(spec).replace('#/lab?', '')),
    language: fc.constantFrom(...LANGUAGES),
    projector: fc.boolean(),
  },
  { requiredKeys: ['page'] },
);

describe('the address of a class', () => {
  it('reads back what was written, whatever a teacher chose', () => {
    fc.assert(
      fc.property(anyClass, (chosen) => {
        const read = decodeClass(encodeClass(chosen));
        expect(read?.notes).toEqual([]);
        expect({ projector: false, ...read?.asked }).toEqual({ projector: false, ...chosen });
      }),
      { numRuns: 60 },
    );
  });

  it('never fails, and never loses its page, however it was hurt', () => {
    fc.assert(
      fc.property(anyClass, fc.string({ unit: 'grapheme' }), (chosen, more) => {
        const read = decodeClass(`${encodeClass(chosen)}&x=${more}`);
        expect(read?.asked.page).toBe(chosen.page);
      }),
      { numRuns: 60 },
    );
  });

  it.each(fixtures)('still means what it meant: $link', ({ link, asked }) => {
    expect(decodeClass(link)).toEqual({ asked, notes: [] });
    expect(encodeClass(asked as ClassLink)).toBe(link);
  });

  it('says what it leaves out, and goes on with the rest', () => {
    const read = (query: string) => decodeClass(`#/learn/lie/1?${query}`);
    expect(read('class=2&show=cover')).toMatchObject({
      asked: { page: 'lie/1', show: ['cover'] },
      notes: [{ kind: 'newer', what: 'class=2' }],
    });
    expect(read('class=1&tool=hammer&projector=maybe')?.notes).toEqual([
      { kind: 'unknown', what: 'tool=hammer' },
      { kind: 'unknown', what: 'projector=maybe' },
    ]);
    expect(read('class=1&spec=v%3D1%26seed%3Dmuch')).toEqual({
      asked: { page: 'lie/1', spec: undefined, language: undefined },
      notes: [{ kind: 'spec', what: 'v=1&seed=much' }],
    });
    expect(read('lang=es')).toBeUndefined();
  });

  it('shows no control that the page does not have', () => {
    expect(shownOf(['cover', 'distill'], ['distill', 'hammer'])).toEqual({
      controls: ['distill'],
      missing: ['hammer'],
    });
    expect(shownOf(['cover'], undefined)).toEqual({ controls: ['cover'], missing: [] });
  });
});
