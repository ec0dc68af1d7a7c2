import { expect, test } from 'vitest';
import { inWords } from '#sweep/kept-words.ts';
import { claimsTable } from './claims-table.ts';
import { KEPT } from './results.ts';

const RESULTS = KEPT.map(inWords);

test('the table of claims holds every part that is kept, and blanks where nothing is', () => {
  const [head, ...rows] = claimsTable(RESULTS, 'https://wane/');
  const read = rows.map((row) => Object.fromEntries(head.map((name, k) => [name, row[k]])));
  for (const row of rows) expect(row).toHaveLength(head.length);
  let at = 0;
  for (const { id, findings } of RESULTS) {
    for (const { scenario, verdict, parts, link } of findings) {
      const own = read.slice(at, at + Math.max(1, parts.length));
      at += own.length;
      const about = { claim: id, scenario, verdict, link: link && `https://wane/${link}` };
      for (const [k, row] of own.entries()) {
        const { name = null, effect = null, p = null, units = null } = parts[k] ?? {};
        expect(row).toMatchObject({ ...about, part: name, effect, p, units });
      }
    }
  }
  expect(at).toBe(rows.length);
});
