import { describe, expect, it } from 'vitest';
import type { ArrayFile, StoredArray } from '#files/arrays.ts';
import { diagnose } from './diagnose.ts';
import { madeArray } from './testing/made-file.ts';
import { exclusiveHead, nearestHead, tangledHead } from './testing/made-heads.ts';
import { type MadeModel, madeCodes, madeHead, madeModelFile } from './testing/made-model.ts';

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);
const QUICK = { name: 'made.npz', resamples: 200, steps: 80 };
const told = (label: number) => label;
const TWO = { image: { width: 6, tells: told }, voice: { width: 5, tells: told } };

const codesOf = (seed: number, more: Partial<MadeModel> = {}) =>
  madeCodes({ seed, rows: 240, classes: 4, senses: TWO, ...more });

const of = (seed: number, heard: readonly number[], more: Partial<MadeModel> = {}): ArrayFile => {
  const made = codesOf(seed, more);
  return madeModelFile(made, nearestHead(made, more.classes ?? 4, heard));
};

describe('models that are known by construction: the right verdict in 10 of 10', () => {
  it.each<[name: string, make: (seed: number) => ArrayFile, verdict: string, collapsed: string[]]>([
    ['a head that ignores the voice', (seed) => of(seed, [0]), 'collapsed', ['voice']],
    ['a healthy one', (seed) => of(seed, [0, 1]), 'healthy', []],
    [
      'one that needs both, where neither suffices',
      (seed) => {
        const made = codesOf(seed, {
          classes: 2,
          senses: {
            image: { width: 4, tells: (_, coin) => coin, values: 2 },
            voice: { width: 3, tells: (label, coin) => label ^ coin, values: 2 },
          },
        });
        return madeModelFile(made, exclusiveHead(made));
      },
      'healthy',
      [],
    ],
    [
      'one whose neurons take the noise of the voice for what the image says',
      (seed) => {
        const made = codesOf(seed);
        return madeModelFile(made, tangledHead(made, 4));
      },
      'collapsed',
      ['voice'],
    ],
    [
      'one whose voice is noise: there is nothing to hear',
      (seed) => of(seed, [0], { senses: { ...TWO, voice: { width: 5 } } }),
      'healthy',
      [],
    ],
    ['one of very few rows', (seed) => of(seed, [0], { rows: 24 }), 'cannot tell', []],
    [
      'one whose neurons are off',
      (seed) => {
        const made = codesOf(seed);
        const off = { reads: [], bias: -1, says: [1, 2, 3, 4] };
        return madeModelFile(made, madeHead(made.widths, [off, off, off]));
      },
      'cannot tell',
      [],
    ],
  ])('%s', async (_, make, verdict, collapsed) => {
    for (const seed of SEEDS) {
      const report = await diagnose(make(seed), QUICK);
      expect(report.verdict).toBe(verdict);
      const names = report.senses.filter((sense) => sense.collapsed).map(({ name }) => name);
      expect(names).toEqual(collapsed);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }
  });
});

it('gives the same numbers, whatever their file is called, one report number, and others another', async () => {
  const numberOf = async (file: ArrayFile, more: object = {}) => {
    const { number, subject } = await diagnose(file, {
      name: 'made.npz',
      resamples: 10,
      steps: 5,
      ...more,
    });
    expect(number).toMatch(/^[\da-f]{8}$/);
    return [number, subject.checksum];
  };
  const small = (seed: number, more: readonly StoredArray[] = []) => {
    const made = codesOf(seed, { rows: 64 });
    return madeModelFile(made, nearestHead(made, 4, [0]), more);
  };
  const [number, checksum] = await numberOf(small(0));
  expect(await numberOf(small(0), { name: 'again.npz' })).toEqual([number, checksum]);
  const noted = small(0, [madeArray('notes', ['not', 'looked', 'at'])]);
  expect(await numberOf(noted)).toEqual([number, checksum]);
  const [slower, same] = await numberOf(small(0), { steps: 6 });
  expect([slower === number, same]).toEqual([false, checksum]);
  const [other, another] = await numberOf(small(1));
  expect([other === number, another === checksum]).toEqual([false, false]);
});
