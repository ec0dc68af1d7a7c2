import { describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { runHeadless } from '#session/headless.ts';
import { LIVE } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import type { Done } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Change } from '#sweep/trial.ts';
import { createLivingMap, type LivingMap, type LivingState } from './living-map.ts';
import { LIVING_MAPS, resized } from './living-maps.ts';
import { markOf } from './mark.ts';
import { fakeLivingPage } from './testing/fake-living.ts';

const small: Sweep = {
  ...resized(LIVING_MAPS[0], { cells: 2, seeds: 2, steps: 60 }),
  run: { probeSize: 48, trainSize: 96, batch: 16, hidden: 8, latent: 4, fusion: 6 },
  arm: { learningRate: 0.01 },
  looks: 6,
};

/** Waits until something holds of a map. */
const until = (map: LivingMap, holds: (now: LivingState) => boolean): Promise<LivingState> =>
  new Promise((resolve) => {
    const look = (now: LivingState) => {
      if (!holds(now)) return;
      stop();
      resolve(now);
    };
    const stop = map.subscribe(look);
    look(map.getState());
  });
const atRest = (map: LivingMap) =>
  until(map, ({ state }) => state === 'paused' || state === 'finished');

async function ran(map: LivingMap): Promise<LivingState> {
  map.run();
  return atRest(map);
}

/** Throws a switch once a step was taken, between two. */
async function thrownAt(map: LivingMap, step: number): Promise<number> {
  map.run();
  await until(map, (now) => now.step >= step);
  map.throwSwitch('distill', true);
  return map.getState().course[0].step;
}

const framesOf = ({ film, course, step }: LivingState) => film.of({ course, step });

describe('a living map', () => {
  it('takes a picture at the start and at every look, and of the ghost once a switch was thrown', async () => {
    const page = fakeLivingPage();
    const map = createLivingMap({ host: page.host, sweep: small });
    const step = await thrownAt(map, 15);
    const done = await atRest(map);
    expect(done.state).toBe('finished');
    expect(framesOf(done).map((frame) => frame.step)).toEqual([0, 10, 20, 30, 40, 50, 60]);
    const ghosts = done.film.of({ course: [], step: 60 }).map((frame) => frame.step);
    expect(ghosts).toEqual([0, 10, 20, 30, 40, 50, 60]);
    const { live, ghost } = done.seen;
    expect(live?.rows).not.toEqual(ghost?.rows);
    const before = done.film.of({ course: [], step }).at(-1);
    expect(framesOf(done)).toContain(before);
    map.close();
    expect(page.workers).toHaveLength(2);
  });

  it('does what the lab does: a cell opened there has the same numbers, switch included, to the bit', async () => {
    const map = createLivingMap({ host: fakeLivingPage().host, sweep: small });
    await thrownAt(map, 15);
    const done = await atRest(map);
    const { live } = done.seen;
    const changes = done.course.map(({ arm: _, ...change }) => change) as Change[];
    for (const point of [0, 3]) {
      const spec = specOfPoint({ ...small, at: changes }, done.points.at(point), 'plan-cpu');
      const outcome = await runHeadless(spec, around);
      const own = [1, 2].map((seed) => live?.results.get({ point, seed }) as Done);
      expect(own.map(({ looks }) => looks[0])).toEqual(
        outcome
          .read(LIVE, 'share', 1)
          .map((share, s) => [
            share,
            outcome.read(LIVE, 'accuracy')[s],
            outcome.read(LIVE, 'shareResampled', 1)[s],
          ]),
      );
      const judges = [0, 1].map((s) =>
        [0, 1].map((i) => outcome.read(`only-${i + 1}`, 'accuracy')[s]),
      );
      expect(own.map(({ controls }) => controls?.[0])).toEqual(judges);
    }
    map.close();
  });

  it('goes back, branches, undoes and redoes to the same bits', async () => {
    const map = createLivingMap({ host: fakeLivingPage().host, sweep: small });
    const plain = await ran(map);
    const marks = (now: LivingState) => framesOf(now).map(markOf);
    const wanted = marks(plain);
    map.look(27);
    expect(map.getState().shown).toBe(30);
    expect(map.getState().seen.live).toBe(framesOf(plain)[3]);
    map.throwSwitch('ebr', true);
    const branch = map.getState();
    expect(branch.course.every(({ step }) => step === 30)).toBe(true);
    expect(branch.left).toEqual([{ course: [], step: 60 }]);
    const switched = await ran(map);
    expect(marks(switched).slice(0, 4)).toEqual(wanted.slice(0, 4));
    expect(marks(switched).slice(4)).not.toEqual(wanted.slice(4));
    map.undo();
    expect(marks(map.getState())).toEqual(wanted);
    map.redo();
    await ran(map);
    expect(marks(map.getState())).toEqual(marks(switched));
    const other = createLivingMap({
      host: fakeLivingPage(3).host,
      sweep: small,
      course: switched.course,
    });
    expect(marks(await ran(other))).toEqual(marks(switched));
    map.close();
    other.close();
  });

  it('goes on from the last kept state when a worker ends, without another bit', async () => {
    const marks = async (dies: boolean) => {
      const page = fakeLivingPage();
      let died = false;
      page.onSpawn = (worker, index) => {
        worker.onCommand = (command) => {
          const late = command.type === 'reach' && command.place.step > 35;
          if (!dies || died || index !== 1 || !late) return undefined;
          died = true;
          return 'die';
        };
      };
      const map = createLivingMap({ host: page.host, sweep: small });
      await thrownAt(map, 12);
      const course = map.getState().course;
      const done = await atRest(map);
      map.close();
      return { done, course, page, marks: framesOf(done).map(markOf) };
    };
    const lossy = await marks(true);
    expect(lossy.done.troubles).toHaveLength(1);
    expect(lossy.page.workers).toHaveLength(3);
    const { host } = fakeLivingPage();
    const map = createLivingMap({ host, sweep: small, course: lossy.course });
    expect(lossy.marks).toEqual(framesOf(await ran(map)).map(markOf));
    const begun = lossy.page.workers[2].commands.find(({ type }) => type === 'reach');
    expect(begun).toMatchObject({ from: { step: lossy.course[0].step } });
    map.close();
  });

  it('says why nothing came where no worker holds, and can be run again', async () => {
    const page = fakeLivingPage();
    let lives = false;
    page.onSpawn = (worker) => {
      worker.onCommand = () => (lives ? undefined : 'die');
    };
    const map = createLivingMap({ host: page.host, sweep: small });
    expect((await ran(map)).troubles.at(-1)).toMatch(/worker ended/);
    lives = true;
    expect((await ran(map)).state).toBe('finished');
    expect(map.getState().troubles).toEqual([]);
    map.close();
  });

  it('says of a link whether what it promised came true', async () => {
    const { host } = fakeLivingPage();
    const first = createLivingMap({ host, sweep: small });
    const mark = markOf(framesOf(await ran(first))[4]);
    for (const [said, kept] of [
      [mark, true],
      ['00000000', false],
    ] as const) {
      const map = createLivingMap({ host, sweep: small, promise: { step: 40, mark: said } });
      expect((await ran(map)).promise?.kept).toBe(kept);
      map.close();
    }
    first.close();
  });
});
