import { expect, it } from 'vitest';
import type { Field } from '#protocol/fields.ts';
import { decodeLink, encodeLink, LIVE } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { columnsOf } from '#sweep/outcome.ts';
import { Points } from '#sweep/points.ts';
import type { Done } from '#sweep/results.ts';
import { runHeadless } from './headless.ts';
import { trainCrew } from './train-crew.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
const brief = { probeSize: 32, trainSize: 64, batch: 8, hidden: 8, latent: 4, fusion: 6 };

const SWEEPS = {
  'data, an arm, changes on the way and methods that borrow from controls': {
    run: brief,
    arm: { learningRate: 0.02 },
    at: [{ step: 10, key: 'weightDecay', value: 0.01 }],
    axes: [
      { setting: 'weakNoise', values: [0, 2] },
      { setting: 'lambda', values: [0, 0.5], since: 5 },
      { methods: ['vanilla', 'umt'] },
    ],
    ...{ seed: 3, seeds: 2, steps: 30, looks: 2 },
    outcomes: [{ measure: 'collapsed', index: 1 }, { measure: 'loss' }],
  },
  'methods since a step, in another world with three senses': {
    run: { ...brief, world: 7, modalities: 3 },
    axes: [
      { setting: 'fusion', values: [3, 5] },
      { methods: ['distill+ebr', 'ebr0'], since: 12 },
    ],
    ...{ seeds: 1, steps: 25 },
    outcomes: [
      { measure: 'share', index: 2 },
      { measure: 'collision', index: 0 },
    ],
  },
  'a preset whose arms are its own': {
    ...{ preset: 'correlated', run: { batch: 8, probeSize: 32, hidden: 4, initial: 0.1 } },
    axes: [{ setting: 'ratio', values: [1, 2.5] }],
    ...{ seeds: 1, steps: 30, looks: 3 },
    outcomes: [{ measure: 'loss' }, { measure: 'predictive', index: 1 }],
  },
};

it.each(Object.entries(SWEEPS))(
  'the link of a cell opens the network that the sweep trained, to the bit: %s',
  async (_, foreign) => {
    const { sweep, notes } = cleanSweep(foreign);
    expect(notes).toEqual([]);
    const points = new Points(sweep);
    const { engine } = { engine: 'plan-cpu' } as const;
    const point = points.at(points.count - 1);
    const seed = sweep.seed + sweep.seeds - 1;
    const [trained, opened] = await Promise.all([
      trainCrew(points, [{ point: point.index, seed }], { engine, around }),
      runHeadless(openedBy(encodeLink(specOfPoint(sweep, point, engine))), around),
    ]);
    if (!trained.ended) throw new Error('It was stopped.');
    const last = (trained.ran[0] as Done).looks.at(-1) as readonly (number | null)[];
    const read = columnsOf(sweep).map(({ field, index }) =>
      opened.read(LIVE, field as Field, index).at(-1),
    );
    expect(read.map((value) => (Number.isFinite(value) ? value : null))).toEqual(last);
    expect(last.some((value) => value !== null)).toBe(true);
  },
);

function openedBy(link: string) {
  const { spec, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  return spec;
}
