import { expect, it } from 'vitest';
import { cleanSweep, withCells } from '#sweep/clean-sweep.ts';
import { cellsOf } from '#sweep/map/cells.ts';
import { trialOf } from '#sweep/point-trial.ts';
import { Points } from '#sweep/points.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import { Results } from '#sweep/results.ts';
import { trainCrew } from './train-crew.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};

it('how long one sense is blind is measured as the closed form has it', async () => {
  const question = QUESTIONS.find(({ id }) => id === 'blind');
  if (!question?.expected) throw new Error('Nothing is expected.');
  expect(cleanSweep(question.sweep)).toEqual({ sweep: question.sweep, notes: [] });
  const sweep = { ...withCells(question.sweep, 2), seeds: 1 };
  const points = new Points(sweep);
  const results = new Results();
  const jobs = Array.from({ length: points.count }, (_, point) => ({ point, seed: sweep.seed }));
  const trained = await trainCrew(points, jobs, { engine: 'plan-cpu', around });
  if (!trained.ended) throw new Error('It was stopped.');
  trained.ran.forEach((ran, k) => {
    results.add(jobs[k].point, ran);
  });
  const cells = cellsOf(points, results, { outcome: sweep.outcomes[0] });
  expect(cells).toHaveLength(4);
  for (const { point, mean } of cells) {
    const expected = question.expected(trialOf(sweep, point).run);
    expect(Math.abs(mean / expected - 1), `${expected}`).toBeLessThan(0.1);
  }
  const short = { ...sweep, steps: 300, looks: 12 };
  const cut = new Results();
  trained.ran.forEach((ran, k) => {
    cut.add(k, ran.state === 'done' ? { ...ran, looks: ran.looks.slice(0, 12) } : ran);
  });
  const [far] = cellsOf(new Points(short), cut, { outcome: short.outcomes[0] }).slice(-1);
  expect(far.count).toBe(0);
});
