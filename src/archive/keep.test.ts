import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLab } from '#lab-state/lab.ts';
import {
  fakePage,
  openLab,
  playOut,
  SMALL,
  takeSteps,
  throwSwitch,
  until,
  untilIs,
} from '#lab-state/testing/lab.ts';
import { encodeLink } from '#spec/index.ts';
import { database } from './database.ts';
import { archiveOf, bodyOf, goOn, startArchive } from './index.ts';
import { list } from './kept-runs.ts';
import { heldNames } from './tabs.ts';
import { fakeLocks } from './testing/fake-locks.ts';

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('runs'), db.clear('bodies')]);
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

/** The kept run of a seed. */
const ofSeed = async (seed: number) => (await list()).find(({ spec }) => spec.run.seed === seed);

const saved = (lab: Parameters<typeof archiveOf>[0]) => archiveOf(lab).getState().saved;

describe('keeping runs', () => {
  it('saves nothing that was not begun, then every move', async () => {
    const lab = await openLab();
    startArchive(lab);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await list()).toEqual([]);
    await takeSteps(lab, 1);
    await until(() => saved(lab) === 1, 'it is saved');
    await playOut(lab);
    await until(() => saved(lab) === 40, 'its last step is saved');
    // That it was the last is saved after that.
    await vi.waitFor(async () => expect((await list())[0].finished).toBe(true), 60_000);
    const [run] = await list();
    expect([run.step, run.finished, run.left]).toEqual([40, true, true]);
    expect((await bodyOf(run))?.body.recording?.steps.at(-1)).toBe(40);
    lab.close();
  });

  it('saves when the page is hidden, without the rest between two savings', async () => {
    const page = fakePage();
    const lab = await openLab(SMALL, page);
    startArchive(lab);
    await takeSteps(lab, 1);
    await until(() => saved(lab) === 1);
    // However slow the machine is, the rest is not over.
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() - 600_000);
    await takeSteps(lab, 1);
    expect(saved(lab)).toBe(1);
    page.hide(true);
    await until(() => saved(lab) === 2, 'it is saved again');
    clock.mockRestore();
    lab.close();
  });

  it('keeps two labs of a page apart, each its own run, and the last of one that closes', async () => {
    const page = fakePage();
    const [first, second] = [1, 2].map((seed) =>
      createLab({
        host: page.host,
        link: encodeLink({ ...SMALL, run: { ...SMALL.run, seed } }),
      }),
    );
    for (const lab of [first, second]) {
      startArchive(lab);
      lab.client.openAsked();
      await untilIs(lab, 'ready');
      await takeSteps(lab, 1);
    }
    await throwSwitch(second, 'distill', true);
    await takeSteps(first, 3);
    first.close();
    await vi.waitFor(async () => expect((await ofSeed(1))?.step).toBe(4), 60_000);
    await until(() => archiveOf(second).getState().current !== undefined);
    await takeSteps(second, 1);
    second.close();
    await vi.waitFor(async () => expect((await ofSeed(2))?.step).toBe(2), 60_000);
    const [one, other] = await Promise.all([ofSeed(1), ofSeed(2)]);
    expect(one?.interventions).toEqual([]);
    expect(other?.interventions.length).toBeGreaterThan(0);
    expect(one?.owner).not.toBe(other?.owner);
  });

  it('goes on with a kept run; with one that another lab of the page trains, as a copy', async () => {
    const page = fakePage();
    const trains = await openLab(SMALL, page);
    startArchive(trains);
    await takeSteps(trains, 2);
    await until(() => saved(trains) === 2);
    const { current: id = '' } = archiveOf(trains).getState();
    const owner = (await ofSeed(SMALL.run.seed))?.owner;

    const other = await openLab({ ...SMALL, run: { ...SMALL.run, seed: 9 } }, page);
    startArchive(other);
    expect(await goOn(other, id)).toBe(true);
    expect(archiveOf(other).getState()).toMatchObject({ copied: 'busy' });
    expect(archiveOf(other).getState().current).not.toBe(id);
    other.close();

    trains.close();
    await vi.waitFor(async () => expect(await heldNames()).not.toContain(owner), 60_000);
    const third = await openLab({ ...SMALL, run: { ...SMALL.run, seed: 9 } }, page);
    startArchive(third);
    expect(await goOn(third, id)).toBe(true);
    expect(archiveOf(third).getState()).toMatchObject({ current: id, copied: undefined });
    await until(() => third.experiment.getState().state !== 'opening');
    expect(third.experiment.getState().spec.run.seed).toBe(SMALL.run.seed);
    third.close();
  });
});
