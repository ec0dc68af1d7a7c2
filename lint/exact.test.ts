import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url);

/** What the exact engine runs, and what a fingerprint's bits are measured with (`lab-state/fingerprint.ts`). */
const ROOMS = ['numeric', 'data', 'model', 'engine', 'engine/tfjs'];
const PROBES = ['variance', 'entanglement', 'shapley', 'softmax', 'subsets', 'head'].map(
  (name) => `probes/${name}.ts`,
);

/** Where they stand and why that is sound. */
const ALLOWED: Record<string, { why: string; found: RegExp }> = {
  'numeric/elementary.ts': { why: 'the one place that names them', found: /Math\.\w+|\*\*/g },
  'data/ear.ts': { why: 'where a word begins and ends in a sound', found: /\*\*/g },
  'data/mel.ts': { why: "a visitor's own recording, never trained on", found: /Math\.\w+|\*\*/g },
  'data/digits-own.ts': { why: "a visitor's own inputs, never trained on", found: /\*\*/g },
  'data/mu-law.ts': { why: 'what people hear, never trained on', found: /256 \*\*/g },
  'data/digits.ts': { why: 'squares of small whole numbers', found: /side \*\* 2/g },
  'engine/settings.ts': { why: 'small powers of two', found: /2 \*\* modalities/g },
  'probes/softmax.ts': {
    why: 'the loss, which is rounded and not in the bits',
    found: /Math\.\w+/g,
  },
  'probes/subsets.ts': { why: 'sets, and the loss', found: /Math\.log|2 \*\* parts/g },
  'probes/shapley.ts': { why: 'the number of sets', found: /2 \*\* count/g },
};

const INEXACT =
  /Math\.(a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\b|\*\*/g;

const plain = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');

const files = [
  ...ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, SRC))
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => `${room}/${name}`),
  ),
  ...PROBES,
];

describe('the same bits everywhere', () => {
  it.each(files)('%s leaves no function to the browser', (file) => {
    const code = plain(readFileSync(new URL(file, SRC), 'utf8'));
    const rest = ALLOWED[file] ? code.replace(ALLOWED[file].found, '') : code;
    expect(rest.match(INEXACT) ?? []).toEqual([]);
  });

  it('looks where there is something to find', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(plain('a /* Math.exp */ // **\n Math.exp(1)').match(INEXACT)).toEqual(['Math.exp']);
  });
});
