import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createLab, type Lab } from '#lab-state/lab.ts';
import { Recording } from '#lab-state/recording.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import { fakePage, SMALL } from '#lab-state/testing/lab.ts';
import { seedsOf } from '#spec/index.ts';
import { database } from './database.ts';
import { add, amend, list, remove, save } from './kept-runs.ts';
import { followPins, readPins } from './pinned.ts';
import { pin, unpin, usePins } from './pins.ts';
import { archiveOf } from './state.ts';

/** A run of these steps, its numbers all the same. */
function recordingOf(steps: readonly number[]): Recording {
  const { fusion, latent } = SMALL.run;
  const recording = new Recording({
    ...{ backend: 'exact', advice: '', classes: ['a', 'b'], parameters: 1 },
    replicas: SMALL.arms.flatMap(({ id }) => seedsOf(SMALL.run).map((seed) => ({ arm: id, seed }))),
    modalities: ['one', 'two'].map((id) => ({ id, label: id })),
    dims: { modalities: 2, fusion, latent, classes: 2 },
  });
  const width = recording.info.replicas.length * recording.layout.width;
  for (const step of steps) recording.append(step, new Float32Array(width).fill(0.5));
  return recording;
}

const kept = (steps: readonly number[] = [0, 20, 40]): Promise<string> =>
  add(
    {
      ...{ name: '', note: '', created: 1, spec: SMALL, interventions: [], step: 40 },
      ...{ checkpoint: 0, finished: false, backend: 'exact', left: true },
    },
    { recording: dataOf(recordingOf(steps)) },
  );

let lab: Lab;

beforeEach(async () => {
  vi.stubGlobal('localStorage', undefined);
  usePins.setState({ pins: [] });
  const db = await database();
  await Promise.all([db.clear('runs'), db.clear('bodies')]);
  lab = createLab({ host: fakePage().host });
});

/** What is to be seen of every pinned run, and why of the others nothing. */
async function seen() {
  await readPins(lab);
  return archiveOf(lab)
    .getState()
    .pinned.map(({ label, recording, unseen }) => [label, unseen?.why ?? recording?.newest]);
}

it('reads the pinned runs, and says of each that cannot be drawn why', async () => {
  const ids = [await kept(), await kept(), await kept([]), await kept(), await kept()];
  for (const id of ids) pin(id, `was ${ids.indexOf(id)}`);
  const [, damaged, , gone, open] = ids;
  await (await database()).put('bodies', { id: damaged, recording: { steps: 'none' } });
  await remove(gone);
  archiveOf(lab).setState({ current: open });
  const [first] = await list();
  expect(first.called).toMatch(/\(5\)$/);
  const name = first.called.replace(' (5)', '');
  expect(await seen()).toEqual([
    [name, 40],
    [`${name} (2)`, 'damaged'],
    [`${name} (3)`, 'empty'],
    ['was 3', 'gone'],
    [`${name} (5)`, 'open'],
  ]);
});

it('says so of a record that is no run any more', async () => {
  const id = await kept();
  pin(id, 'it was called this');
  await (await database()).put('runs', { id, spec: null });
  expect(await seen()).toEqual([['it was called this', 'damaged']]);
  expect(archiveOf(lab).getState().pinned[0].unseen).toMatchObject({
    faults: ['its settings are missing.'],
  });
});

it('keeps what was read, until the run is trained on', async () => {
  const id = await kept();
  pin(id, '');
  await seen();
  const first = archiveOf(lab).getState().pinned[0].recording;
  await amend(id, { name: 'named since' });
  expect(await seen()).toEqual([['named since', 40]]);
  expect(archiveOf(lab).getState().pinned[0].recording).toBe(first);
});

it('follows what is pinned, and which run is open, as long as the lab stands', async () => {
  const id = await kept();
  followPins(lab);
  const shown = () =>
    archiveOf(lab)
      .getState()
      .pinned.map(({ unseen }) => unseen?.why ?? 'drawn');
  pin(id, '');
  await vi.waitFor(() => expect(shown()).toEqual(['drawn']));
  archiveOf(lab).setState({ current: id });
  await vi.waitFor(() => expect(shown()).toEqual(['open']));
  unpin(id);
  await vi.waitFor(() => expect(shown()).toEqual([]));
  lab.close();
  pin(id, '');
  await readPins(createLab({ host: fakePage().host }));
  expect(shown()).toEqual([]);
});

it('does not let a pinned run be cleared away', async () => {
  const id = await kept();
  pin(id, '');
  const other = await kept();
  const progress = {
    ...{ spec: SMALL, interventions: [], step: 1, checkpoint: 0, finished: false },
    ...{ backend: 'exact', curves: [], owner: 'tab', left: false },
  };
  for (let k = 0; k < 21; k++) await save({ ...progress, id: `new ${k}` }, {});
  const ids = (await list()).map((run) => run.id);
  expect(ids).toContain(id);
  expect(ids).not.toContain(other);
});
