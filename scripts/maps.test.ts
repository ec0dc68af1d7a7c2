import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { STRINGS as LAB } from '#lab/lab-words.ts';
import { explanationOf } from '#language/explanation.ts';
import { trainCrew } from '#session/train-crew.ts';
import { leanSweep } from '#sweep/file/lean.ts';
import { jobsOf } from '#sweep/file/shard.ts';
import { readSweep, type SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { cellsOf } from '#sweep/map/cells.ts';
import { trialOf } from '#sweep/point-trial.ts';
import { Points } from '#sweep/points.ts';
import { QUESTIONS, questionAt } from '#sweep/questions.ts';
import { Results } from '#sweep/results.ts';

/** All recorded maps together, packed as a host sends them, bytes. */
const LARGEST = 250_000;

const textOf = (id: string) => readFileSync(`public/maps/${id}.json`, 'utf8');
const fileOf = (id: string) => readSweep(textOf(id)) as SweepFile;

describe.each(QUESTIONS)('the recorded map of $id', ({ id, sweep }) => {
  it('is of the question as it is now, and whole: else `npm run maps`', () => {
    const { hash, engine, results } = fileOf(id);
    expect(hash).toBe(hashOf(sweep));
    expect(engine).toMatch(/^plan-cpu \w+$/);
    const jobs = jobsOf(new Points(sweep), { index: 0, of: 1 });
    const lacking = jobs.filter((job) => (results.get(job)?.state ?? 'failed') === 'failed');
    expect(lacking).toEqual([]);
    expect(results.size).toBe(jobs.length);
  });

  it('is what training gives: a network of it comes out again, to the bit', async () => {
    const { results } = fileOf(id);
    const points = new Points(sweep);
    const job = { point: Math.floor((2 * points.count) / 3), seed: sweep.seed + 1 };
    const trained = await trainCrew(points, [job], { engine: 'plan-cpu', around });
    if (!trained.ended) throw new Error('It was stopped.');
    const again = new Results();
    again.add(job.point, trained.ran[0]);
    const lean = leanSweep({ hash: '', engine: '', sweep, results: again });
    expect(lean.results.get(job)).toEqual(results.get(job));
  });
});

it('all of them are small', () => {
  const sizes = QUESTIONS.map(({ id }) => gzipSync(textOf(id)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST);
});

it('theory and measurement of how long a sense waits are within 10 % in nine of ten cells', () => {
  const { sweep, results } = fileOf('blind');
  const points = new Points(sweep);
  const cells = cellsOf(points, results, { outcome: sweep.outcomes[0], finished: true });
  const near = cells.filter(({ point, mean }) => {
    const expected = questionAt('blind')?.expected?.(trialOf(sweep, point).run) ?? Number.NaN;
    return Math.abs(mean / expected - 1) <= 0.1;
  });
  expect(cells).toHaveLength(81);
  expect(near.length / cells.length).toBeGreaterThanOrEqual(0.9);
});

/** What of a kept map is read here. */
interface Kept {
  readonly cells: readonly {
    readonly point: number;
    readonly ran: readonly { readonly looks: readonly (readonly number[])[] }[];
  }[];
}

describe('what the lab says of the maps', () => {
  it('is so of the width of the fusion head: 1 to 7 % of the answer with each, and fewer right with fewer than 6', () => {
    expect(explanationOf('fusion').why).toMatch(
      /has 1 to 7 % of the answer from 2 to 64 .*five seeds\); with fewer than 6, fewer answers are right/,
    );
    const { sweep } = fileOf('width');
    const { cells }: Kept = JSON.parse(textOf('width'));
    const points = new Points(sweep);
    const meanOf = (point: number, column: number) => {
      const ran = cells.find((cell) => cell.point === point)?.ran ?? [];
      return ran.reduce((sum, { looks }) => sum + looks[0][column], 0) / ran.length;
    };
    const [shares, widths]: number[][] = [[], []];
    for (let point = 0; point < points.count; point++) {
      const [width, senses] = points.at(point).values.map(Number);
      if (senses !== 2) continue;
      shares.push(Math.round(100 * meanOf(point, 0)));
      widths.push(width);
      const right = meanOf(point, 1);
      if (width >= 6) expect(right, `answers with ${width}`).toBeGreaterThan(0.99);
      else expect(right, `answers with ${width}`).toBeLessThan(0.96);
    }
    expect([Math.min(...shares), Math.max(...shares)]).toEqual([1, 7]);
    expect([Math.min(...widths), Math.max(...widths)]).toEqual([2, 64]);
  });

  it('leads from the seeds to a question that there is', () => {
    const [, id, revision] = /q=(\w+)\.(\d+)/.exec(LAB.howOftenAt.generated) ?? [];
    expect(questionAt(id, Number(revision))?.sweep.title).toBe('Does it hold in other worlds?');
  });
});
