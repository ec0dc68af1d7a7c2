import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { shown } from '../build/kept.ts';

const FOLDER = 'claims/results';
const rounded = (value: number | null) => value && Number(value.toPrecision(3));

it('has on the page what is kept, to the digits that are shown', async () => {
  const names = (await readdir(FOLDER)).filter((name) => /^C\d+\.json$/.test(name));
  expect(names.length).toBeGreaterThan(16);
  for (const name of names) {
    const text = await readFile(`${FOLDER}/${name}`, 'utf8');
    const [kept, page] = [JSON.parse(text), JSON.parse(shown(text))];
    kept.findings.forEach(({ verdict, parts }: typeof kept, k: number) => {
      expect(page.findings[k].verdict).toBe(verdict);
      parts.forEach(({ outcome, effect, p, samples }: typeof kept, i: number) => {
        const there = page.findings[k].parts[i];
        expect(there).toMatchObject({ outcome, effect: rounded(effect), p: rounded(p) });
        for (const [sample, values] of Object.entries(samples)) {
          expect(there.samples[sample]).toEqual((values as (number | null)[]).map(rounded));
        }
      });
    });
  }
});
