/**
 * The small figures on the doors of the front page, out of what is kept: `npm run doors` writes
 * `src/front/door-figures.json` after a map or a claim was made anew; a test compares the two.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { asked } from '#cli/command.mjs';
import { readSweep, type SweepFile } from '#sweep/file/sweep-file.ts';
import { Points } from '#sweep/points.ts';

const KEPT = 'src/front/door-figures.json';
/** Every so many cells of the map are drawn. */
const EVERY = 2;

const rounded = (value: number) => Math.round(100 * value) / 100 || 0;

/** Mean share of the slow sense over the seeds of each cell, row by row from the bottom. */
function shareMap(): number[][] {
  const { sweep, results } = readSweep(readFileSync('public/maps/where.json', 'utf8')) as SweepFile;
  const points = new Points(sweep);
  const rows: number[][] = [];
  for (let i = 0; i < points.count; i++) {
    const [x, y] = points.at(i).at ?? [];
    if (x % EVERY > 0 || y % EVERY > 0) continue;
    const shares = results
      .of(i)
      .flatMap((ran) => (ran.state === 'done' ? [ran.looks[0][0] ?? Number.NaN] : []));
    rows[y / EVERY] ??= [];
    rows[y / EVERY][x / EVERY] = rounded(shares.reduce((a, b) => a + b, 0) / shares.length);
  }
  return rows;
}

/** How many claims there are, and how often each verdict stands over their scenarios. */
function verdicts() {
  const names = readdirSync('claims/results').filter((name) => /^C\d+\.json$/.test(name));
  const found = names.flatMap((name): string[] =>
    JSON.parse(readFileSync(`claims/results/${name}`, 'utf8')).findings.map(
      ({ verdict }: { verdict: string }) => verdict,
    ),
  );
  const count = (...words: string[]) => found.filter((verdict) => words.includes(verdict)).length;
  return {
    claims: names.length,
    holds: count('holds'),
    mixed: count('mixed'),
    not: count('does not hold here'),
    open: count('not settled', 'too few seeds'),
  };
}

export const doorFigures = () => ({ shares: shareMap(), verdicts: verdicts() });

export const keptFigures = (): unknown => JSON.parse(readFileSync(KEPT, 'utf8'));

if (process.argv[1]?.endsWith('door-figures.ts')) {
  asked('npm run doors');
  writeFileSync(KEPT, `${JSON.stringify(doorFigures())}\n`);
}
