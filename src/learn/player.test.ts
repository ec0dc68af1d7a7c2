import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import { type FakePage, fakePage, until } from '#lab-state/testing/lab.ts';
import { controlId, LIVE } from '#spec/index.ts';
import { COURSE, type Place } from './course.ts';
import { perform } from './perform.ts';
import { createPlayer } from './player.ts';
import { keptFor, specOfLink } from './records.ts';

/** The first page whose run needs no files of data. */
const FIRST = COURSE.find(
  ({ page }) => specOfLink(page.link).run.scenario === 'synthetic',
) as Place;
const DRAWN: Place = { ...FIRST, page: { ...FIRST.page, guess: { kind: 'draw', of: 'accuracy' } } };

async function pageWithRecord(): Promise<FakePage> {
  const page = fakePage();
  const [{ file }] = keptFor([FIRST]);
  page.files.set(file, new Uint8Array(await readFile(`public/${file}`)));
  return page;
}

async function opened(place: Place, page: FakePage, met: boolean) {
  const player = createPlayer({ host: page.host, place, met });
  await player.open();
  return player;
}

it('opens on the whole record and starts no worker before Play', async () => {
  const page = await pageWithRecord();
  const player = await opened(DRAWN, page, true);
  const { steps } = specOfLink(FIRST.page.link).run;
  expect(player.lab.live.recording?.newest).toBe(steps);
  expect(player.store.getState()).toMatchObject({ sealed: false, seen: true, loading: false });
  expect(page.workers).toHaveLength(0);
  player.playOrPause();
  await until(() => player.lab.experiment.getState().state === 'playing', 'it plays');
  expect(page.workers).toHaveLength(1);
  const { recording } = player.lab.live;
  const taken = (arm: string, field: Field) =>
    recording?.value(recording.replicasOf(arm)[0], field) ?? Number.NaN;
  expect(
    [taken(LIVE, 'accuracyMean'), taken(controlId(1), 'accuracy')].map(Number.isFinite),
  ).toEqual([true, true]);
  expect([taken(LIVE, 'sigmaW'), taken(controlId(1), 'accuracyMean')]).toEqual([
    Number.NaN,
    Number.NaN,
  ]);
  expect(player.lab.live.recordedRun).toBeUndefined();
  player.close();
});

it('hides what is to be foretold, until Play or until it was drawn', async () => {
  const player = await opened(DRAWN, await pageWithRecord(), false);
  expect(player.lab.live.recording?.newest).toBe(0);
  expect(player.store.getState()).toMatchObject({ sealed: true, seen: false });
  player.playOrPause();
  expect(player.store.getState()).toMatchObject({ sealed: false, starting: true, seen: false });
  player.close();
});

it('holds answers back where a reason is asked, also where nothing is hidden', async () => {
  const why = FIRST.page.why ?? { choices: [], right: '' };
  const place: Place = { ...FIRST, page: { ...FIRST.page, guess: undefined, why } };
  const player = await opened(place, await pageWithRecord(), false);
  expect(player.lab.live.recording?.newest).toBe(specOfLink(FIRST.page.link).run.steps);
  expect(player.store.getState()).toMatchObject({ sealed: false, seen: false });
  player.close();
  const again = await opened(place, await pageWithRecord(), true);
  expect(again.store.getState().seen).toBe(true);
  again.close();
});

it('answers what was picked at once where the record is in sight', async () => {
  const question = { choices: [{ id: 'a' }, { id: 'b' }], right: 'a' };
  const guess = { kind: 'pick', ...question } as const;
  const page = { ...FIRST.page, guess, why: undefined };
  const player = await opened({ ...FIRST, page }, await pageWithRecord(), false);
  expect(player.store.getState().seen).toBe(false);
  player.reveal();
  expect(player.store.getState().seen).toBe(true);
  player.close();
  const asked = { ...page, why: question };
  const other = await opened({ ...FIRST, page: asked }, await pageWithRecord(), false);
  other.reveal();
  expect(other.store.getState().seen).toBe(false);
  other.close();
});

it('hides the record behind a pick, too, where the page says at which step it opens', async () => {
  const question = { choices: [{ id: 'a' }, { id: 'b' }], right: 'a' };
  const page = { ...FIRST.page, guess: { kind: 'pick', ...question } as const, opensAt: 20 };
  const place: Place = { ...FIRST, page: { ...page, why: undefined } };
  const player = await opened(place, await pageWithRecord(), false);
  expect(player.lab.live.recording?.newest).toBe(20);
  player.reveal();
  await until(() => player.store.getState().seen, 'the record is whole');
  expect(player.lab.live.recording?.newest).toBe(specOfLink(FIRST.page.link).run.steps);
  player.close();
});

it('hides what comes later behind a why, too, until Play', async () => {
  const why = { choices: [{ id: 'a' }, { id: 'b' }], right: 'a' };
  const page = { ...FIRST.page, guess: undefined, why, opensAt: 20 };
  const player = await opened({ ...FIRST, page }, await pageWithRecord(), false);
  expect(player.lab.live.recording?.newest).toBe(20);
  expect(player.store.getState()).toMatchObject({ sealed: true, seen: false });
  player.close();
});

it('explains a live run from its point on, of the experiment of the page alone', async () => {
  const player = await opened(DRAWN, await pageWithRecord(), false);
  const { lab, store } = player;
  const trainedTo = async (newest: number) => {
    lab.experiment.setState({ state: 'playing' });
    lab.live.own = { newest } as Recording;
    const told = new Promise<void>((resolve) => lab.live.subscribe(resolve));
    lab.live.notify();
    await told;
    return store.getState().seen;
  };
  player.playOrPause();
  store.setState({ run: undefined });
  expect(await trainedTo(FIRST.page.point)).toBe(false);
  store.setState({ run: 'page' });
  expect(await trainedTo(FIRST.page.point - 10)).toBe(false);
  expect(await trainedTo(FIRST.page.point)).toBe(true);
  player.close();
});

it('takes another experiment and gives the first one back, record and all', async () => {
  const page = await pageWithRecord();
  const player = await opened(DRAWN, page, true);
  const link = player.lab.experiment.getState().spec;
  player.set('fusion', 4);
  await until(() => !player.store.getState().loading, 'no record is found');
  expect(player.store.getState()).toMatchObject({ run: undefined, noRecord: 'missing' });
  expect(player.lab.experiment.getState().spec.run.fusion).toBe(4);
  expect(player.lab.live.recording).toBeUndefined();
  player.take(link);
  await until(() => player.lab.live.recording !== undefined, 'the record is back');
  expect(page.workers).toHaveLength(0);
  player.close();
});

it('plans a switch for the step that is shown, and a cover is put back', async () => {
  const player = await opened(DRAWN, await pageWithRecord(), true);
  const undo = perform(player, { kind: 'cover', sense: 1 });
  expect(player.lab.sample.getState().covered).toBe(2);
  undo();
  expect(player.lab.sample.getState().covered).toBe(0);
  player.lab.scrub.to(100);
  player.throwSwitch('distill', true);
  const { interventions } = player.lab.experiment.getState();
  expect(interventions.map(({ step }) => step)).toEqual(interventions.map(() => 100));
  expect(interventions.map(({ key }) => key)).toContain('lambda');
  player.close();
});

it('says of a record that it cannot be read, and plays all the same', async () => {
  const page = await pageWithRecord();
  for (const name of page.files.keys()) page.files.set(name, new Uint8Array([1, 2, 3]));
  const player = await opened(DRAWN, page, true);
  expect(player.store.getState()).toMatchObject({ noRecord: 'damaged', loading: false });
  player.playOrPause();
  await until(() => player.lab.experiment.getState().state === 'playing', 'it plays');
  player.close();
});
