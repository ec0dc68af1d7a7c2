import { expect, it } from 'vitest';
import type { DiagnoseCommand, DiagnoseEvent } from '#diagnosis/messages.ts';
import type { Report } from '#diagnosis/report.ts';
import { FileError } from '#files/file-error.ts';
import type { Hearer } from '#lab-state/host.ts';
import { createDiagnosis } from './diagnosis.ts';
import { REPORTS } from './testing/reports.ts';

/** A page whose workers say what the test tells them to. */
function pageOf(fetched: () => Promise<Blob> = async () => new Blob()) {
  const workers: {
    hearer: Hearer<DiagnoseEvent>;
    asked: DiagnoseCommand[];
    ended: boolean;
  }[] = [];
  let now = 0;
  const store = createDiagnosis({
    spawn: (hearer) => {
      const own = { hearer, asked: [] as DiagnoseCommand[], ended: false };
      workers.push(own);
      return {
        postMessage: (command) => own.asked.push(command),
        terminate: () => {
          own.ended = true;
        },
      };
    },
    fetch: fetched,
    now: () => now,
  });
  const say = (event: DiagnoseEvent, worker = workers[workers.length - 1]) =>
    worker.hearer.receive(event);
  const progress = (done: number, report: Report | null = null) =>
    say({ type: 'progress', progress: { stage: 'head', done, report } });
  const tick = (ms: number) => {
    now += ms;
  };
  return { store, workers, say, progress, tick };
}

const FILE = new File(['x'], 'mine.npz');
const refused = (problem: string) =>
  new FileError(FILE.name, problem, 'choose another file').refusal;

it('shows what is known first, then the rest, and how long it took', () => {
  const { store, workers, progress, tick } = pageOf();
  store.getState().open(FILE);
  expect(workers[0].asked).toMatchObject([{ type: 'diagnose', name: 'mine.npz' }]);
  progress(0.1);
  expect(store.getState()).toMatchObject({ reading: 0.1, report: undefined });
  progress(0.2, REPORTS.early);
  expect(store.getState()).toMatchObject({ reading: 0.2, report: REPORTS.early });
  tick(2500);
  progress(1, REPORTS.collapsed);
  expect(store.getState()).toMatchObject({
    ...{ reading: undefined, report: REPORTS.collapsed, took: 2.5 },
  });
});

it('says why a file was refused, or what broke, and takes the next file', () => {
  const { store, workers, say } = pageOf();
  store.getState().open(FILE);
  say({ type: 'refused', refusal: refused('it is empty') });
  expect(store.getState()).toMatchObject({
    ...{ trouble: { of: 'file', refusal: refused('it is empty') }, name: undefined },
  });
  store.getState().open(FILE);
  expect(store.getState().trouble).toBeUndefined();
  workers[1].hearer.died();
  expect(store.getState().trouble).toEqual({ of: 'worker' });
  expect(workers.every(({ ended }) => ended)).toBe(true);
});

it('hears nothing of a worker that was ended', () => {
  const { store, workers, say } = pageOf();
  store.getState().open(FILE);
  store.getState().leave();
  say({ type: 'refused', refusal: refused('late') }, workers[0]);
  expect(store.getState()).toMatchObject({ trouble: undefined, name: undefined });
  store.getState().open(FILE);
  workers[0].hearer.died();
  expect(store.getState()).toMatchObject({ reading: 0, name: 'mine.npz' });
});

it('opens no example that comes after another file was opened, and says if it does not come', async () => {
  let give = (_: Blob) => {};
  const slow = pageOf(() => new Promise((resolve) => (give = resolve)));
  slow.store.getState().openExample('healthy');
  slow.store.getState().open(FILE);
  give(new Blob());
  await Promise.resolve();
  expect(slow.workers).toHaveLength(1);
  expect(slow.workers[0].asked).toMatchObject([{ name: 'mine.npz' }]);
  const away = pageOf(() => Promise.reject(new Error('away')));
  away.store.getState().openExample('healthy');
  await new Promise((resolve) => setTimeout(resolve));
  expect(away.store.getState().trouble).toEqual({ of: 'example' });
});

it('trains new heads on the file, keeps the report whatever becomes of that, and can be stopped', () => {
  const { store, workers, say, progress } = pageOf();
  const { remedies } = REPORTS.collapsed;
  if (!remedies) throw new Error('The example has remedies.');
  const report = { ...REPORTS.collapsed, remedies: null };
  store.getState().open(FILE);
  progress(1, report);
  store.getState().train();
  expect(workers[0].asked.map(({ type }) => type)).toEqual(['diagnose', 'train']);
  progress(0.5);
  expect(store.getState()).toMatchObject({ training: 0.5, report });
  store.getState().stopTraining();
  expect(store.getState()).toMatchObject({ training: undefined, report });
  say({ type: 'trained', remedies }, workers[0]);
  expect(store.getState().report?.remedies).toBeNull();

  store.getState().train();
  expect(workers[1].asked).toMatchObject([{ type: 'train', name: 'mine.npz' }]);
  say({ type: 'refused', refusal: refused('it changed') });
  expect(store.getState()).toMatchObject({ report, trainTrouble: { of: 'file' } });
  store.getState().train();
  say({ type: 'trained', remedies });
  expect(store.getState()).toMatchObject({
    ...{ report: { ...report, remedies }, training: undefined, trainTrouble: undefined },
  });
});

it('of several files opens the one that can be meant, and else says what to drop', () => {
  const { store, workers } = pageOf();
  const words = new File(['x'], 'words.txt');
  store.getState().openAmong([words, FILE]);
  expect(workers[0].asked).toMatchObject([{ type: 'diagnose', name: 'mine.npz' }]);
  for (const [files, folder] of [
    [[words, words], false],
    [[FILE, FILE], false],
    [[new File([], 'folder')], true],
  ] as const) {
    store.getState().openAmong(files, folder);
    expect(store.getState()).toMatchObject({ name: undefined, trouble: { of: 'several' } });
  }
  expect(workers).toHaveLength(1);
  store.getState().openAmong([words]);
  expect(store.getState().name).toBe('words.txt');
});

it('keeps a report that is whole when its worker ends while it rests', () => {
  const { store, workers, progress } = pageOf();
  store.getState().open(FILE);
  progress(1, REPORTS.collapsed);
  workers[0].hearer.died();
  expect(store.getState()).toMatchObject({ report: REPORTS.collapsed, trouble: undefined });
  store.getState().train();
  expect(workers[1].asked).toMatchObject([{ type: 'train' }]);
});
