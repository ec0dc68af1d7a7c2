import { describe, expect, it } from 'vitest';
import { bestAccuracy, knownShare } from '../known.ts';
import { partsOf } from './parts.ts';

type Asked = Parameters<typeof partsOf>[0];

/** Every thing that may happen, with its probability: the class, and what each sense shows of it. */
function everything(asked: Asked, classes: number) {
  const { modalities: m, redundant, unique, uniqueOthers, synergy } = asked;
  const weights = [redundant, ...Array.from({ length: m }, (_, i) => (i ? uniqueOthers : unique))];
  const sum = weights.reduce((a, b) => a + b, 0) + synergy;
  const cases: { p: number; label: number; shown: string[] }[] = [];
  for (let label = 0; label < classes; label++) {
    weights.forEach((weight, kind) => {
      const shown = Array.from({ length: m }, (_, i) =>
        kind === 0 || kind === i + 1 ? `is ${label}` : '',
      );
      cases.push({ p: weight / sum / classes, label, shown });
    });
    for (let draw = 0; draw < classes ** (m - 1); draw++) {
      const shares = Array.from(
        { length: m - 1 },
        (_, i) => Math.floor(draw / classes ** i) % classes,
      );
      const told = shares.reduce((a, b) => a + b, 0);
      shares.push((((label - told) % classes) + classes) % classes);
      const p = synergy / sum / classes ** m;
      cases.push({ p, label, shown: shares.map((share) => `share ${share}`) });
    }
  }
  return cases;
}

/** Best accuracy and bits about the class of a set of senses, counted. */
function counted(cases: ReturnType<typeof everything>, classes: number, set: number) {
  const seen = new Map<string, number[]>();
  for (const { p, label, shown } of cases) {
    const key = shown.filter((_, i) => set & (1 << i)).join('|');
    const row = seen.get(key) ?? new Array(classes).fill(0);
    row[label] += p;
    seen.set(key, row);
  }
  let accuracy = 0;
  let bits = 0;
  for (const row of seen.values()) {
    accuracy += Math.max(...row);
    const all = row.reduce((a, b) => a + b, 0);
    for (const p of row) if (p > 0) bits += p * Math.log2((p * classes) / all);
  }
  return { accuracy, bits };
}

const MIXES: readonly (readonly [string, Asked, number])[] = [
  [
    'two senses',
    { modalities: 2, redundant: 0.4, unique: 0.2, uniqueOthers: 0.2, synergy: 0.2 },
    4,
  ],
  ['three', { modalities: 3, redundant: 0.1, unique: 0.7, uniqueOthers: 0.25, synergy: 0.6 }, 3],
  ['four', { modalities: 4, redundant: 1, unique: 0, uniqueOthers: 0.5, synergy: 1 }, 2],
  ['said twice', { modalities: 2, redundant: 1, unique: 0, uniqueOthers: 0, synergy: 0 }, 8],
  ['only together', { modalities: 3, redundant: 0, unique: 0, uniqueOthers: 0, synergy: 1 }, 2],
];

describe('what the senses are asked to know', () => {
  it.each(MIXES)('is what counting every case gives, for every set of %s', (_, asked, classes) => {
    const parts = partsOf(asked);
    const cases = everything(asked, classes);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (let set = 0; set < 2 ** asked.modalities; set++) {
      const { accuracy, bits } = counted(cases, classes, set);
      expect(bestAccuracy(parts, classes, set)).toBeCloseTo(accuracy, 12);
      expect(knownShare(parts, set) * Math.log2(classes)).toBeCloseTo(bits, 12);
    }
  });

  it('is pure where one part alone is asked for', () => {
    const none = { modalities: 3, redundant: 0, unique: 0, uniqueOthers: 0, synergy: 0 };
    const all = 0b111;
    const of = (asked: Partial<Asked>) => (set: number) =>
      bestAccuracy(partsOf({ ...none, ...asked }), 4, set);
    const redundant = of({ redundant: 0.3 });
    for (let set = 1; set <= all; set++) expect(redundant(set)).toBe(1);
    const unique = of({ unique: 0.3 });
    for (let set = 0; set <= all; set++) expect(unique(set)).toBe(set & 1 ? 1 : 0.25);
    const synergy = of({ synergy: 0.3 });
    for (let set = 0; set <= all; set++) expect(synergy(set)).toBe(set === all ? 1 : 0.25);
    expect(of({})(all)).toBe(0.25);
  });
});
