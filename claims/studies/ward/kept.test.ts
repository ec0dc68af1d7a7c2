import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { atItsEnd } from '#session/at-its-end.ts';
import { batchesOf } from '#sweep/batches.ts';
import { ENGINE } from '../../battery.ts';
import { inTable2, WARD } from './design.ts';
import type { Found } from './found.ts';
import { markdownOf } from './markdown.ts';
import { observe } from './observe.ts';

const at = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const kept = JSON.parse(at('../../results/study-ward.json')) as Found & {
  readonly engine: string;
  readonly seeds: readonly number[];
};

it('was run as it is written down, and its tables stand on their page', () => {
  expect(kept).toMatchObject({ engine: ENGINE, seeds: [WARD.seed], hospitals: WARD.hospitals });
  expect(at('../../../docs/ward.md')).toContain(markdownOf(kept));
});

it('gives the number that is kept, bit for bit, in a run that is made again', async () => {
  const [hospital] = WARD.hospitals;
  const trial = inTable2(hospital, 'vanilla', 'alone', 'mortality');
  const [{ spec }] = batchesOf([trial], () => [WARD.seed], ENGINE);
  const [{ readings }] = await atItsEnd(spec, observe, around);
  const { rocIn, prIn } = readings[0].reading;
  const { cells } = kept.table2[0];
  expect([rocIn, prIn]).toEqual([cells[0][0], cells[1][0]]);
});
