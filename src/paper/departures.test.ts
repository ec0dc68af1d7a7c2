import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { departures } from './departures.ts';

const DEPARTURES = departures();

it('stand in README as on the page', async () => {
  const rows = DEPARTURES.map(({ what, paper, here }) => `| ${what} | ${paper} | ${here} |`);
  const table = ['| | the paper | here |', '| --- | --- | --- |', ...rows].join('\n');
  expect(await readFile('README.md', 'utf8')).toContain(`\n${table}\n\n`);
});

it('name everything once', () => {
  expect(new Set(DEPARTURES.map(({ what }) => what)).size).toBe(DEPARTURES.length);
});
