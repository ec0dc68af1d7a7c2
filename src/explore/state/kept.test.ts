import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#archive/database.ts';
import { listSweeps } from '#archive/index.ts';
import { fakeLocks } from '#archive/testing/fake-locks.ts';
import { until } from '#lab-state/testing/lab.ts';
import { type Ran, Results } from '#sweep/results.ts';
import { createExplore, type Explore } from './explore.ts';
import { type FakeExplorePage, fakeExplorePage } from './testing/fake-crews.ts';
import { ownCells, TINY, trainedDirectly, untilIs } from './testing/tiny.ts';

const expected = trainedDirectly(TINY);
const NETWORKS = 18;
let locks = fakeLocks();
const open: Explore[] = [];

function explored(page = fakeExplorePage(), sweep = TINY): Explore {
  const explore = createExplore({ host: page.host, sweep });
  open.push(explore);
  return explore;
}
const seen = (explore: Explore) => ownCells(TINY, explore.getState().results);
const sizeOf = (explore: Explore) => explore.getState().results.size;

/** Networks that the workers of a page were asked for. */
const trainedBy = ({ workers }: FakeExplorePage) =>
  workers.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.type === 'train' ? command.crew : [])),
  );

/** What is kept once so many networks are, of the newest sweep. */
async function keptWith(networks: number) {
  for (let k = 0; k < 1000; k++) {
    const [kept] = (await listSweeps()).sweeps;
    if (kept && kept.networks >= networks) return kept;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It was not kept.');
}

/** A page whose workers keep back what they trained after their first crew, until it is asked for. */
function slowPage() {
  const page = fakeExplorePage();
  const kept: (() => void)[] = [];
  page.onSpawn = (worker) => {
    let crews = 0;
    worker.onSay = (event) => {
      if (event.type !== 'trained' || crews++ === 0) return event;
      kept.push(() => worker.tell(event));
      return undefined;
    };
  };
  const release = () => {
    for (const worker of page.workers) worker.onSay = undefined;
    for (const tell of kept) tell();
  };
  return { page, release };
}

/** A tab that has trained some of the sweep, and is gone from one moment to the next. */
async function crashed(): Promise<number> {
  const { page } = slowPage();
  const explore = explored(page);
  explore.run();
  await until(() => sizeOf(explore) >= 2, 'some is done');
  const { networks } = await keptWith(sizeOf(explore));
  for (const worker of page.workers) worker.terminate();
  locks.forget();
  return networks;
}

async function cellsIn(id: string) {
  const cells = await (await database()).getAll('cells');
  return cells.filter((cell) => cell.id === id);
}

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
  locks = fakeLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(async () => {
  for (const explore of open.splice(0)) await explore.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a sweep that is kept', () => {
  it('is there after a crash, and goes on without training anything twice', async () => {
    const networks = await crashed();
    const page = fakeExplorePage();
    const explore = explored(page);
    await untilIs(explore, 'paused');
    expect(sizeOf(explore)).toBeGreaterThanOrEqual(networks);
    const kept = sizeOf(explore);
    explore.run();
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    expect(trainedBy(page)).toHaveLength(sizeOf(explore) - kept);
    expect(explore.getState().troubles).toEqual([]);
    expect((await listSweeps()).sweeps).toHaveLength(1);
  });

  it('paused and reloaded goes on within its crews', async () => {
    const first = explored();
    first.run();
    await until(() => sizeOf(first) > 0, 'some is done');
    await first.pause();
    await first.close();
    const page = fakeExplorePage();
    const explore = explored(page);
    await untilIs(explore, 'paused');
    explore.run();
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    const from = page.workers.flatMap(({ commands }) =>
      commands.filter((command) => command.type === 'train' && command.from),
    );
    expect(from.length).toBeGreaterThan(0);
  });

  it('that is left for another and asked again at once is there as far as it had come', async () => {
    const { page } = slowPage();
    const explore = explored(page);
    explore.run();
    await until(() => sizeOf(explore) >= 2, 'some is done');
    const size = sizeOf(explore);
    explore.ask({ ...TINY, steps: 10 });
    explore.ask(TINY);
    await untilIs(explore, 'paused');
    expect(sizeOf(explore)).toBe(size);
  });

  it('that is done is seen at once, and trains nothing more', async () => {
    const first = explored();
    first.run();
    await untilIs(first, 'done');
    await first.close();
    const page = fakeExplorePage();
    const explore = explored(page);
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    expect(explore.file()?.engine).toMatch(/^plan-cpu [0-9a-f]{12}$/);
    expect(page.workers).toEqual([]);
  });

  it('is copied where another tab trains it, and neither writes over the other', async () => {
    const { page, release } = slowPage();
    const first = explored(page);
    first.run();
    await until(() => sizeOf(first) >= 2, 'some is done');
    const { id } = await keptWith(sizeOf(first));
    const second = explored();
    await untilIs(second, 'paused');
    second.run();
    await untilIs(second, 'done');
    expect(second.getState().troubles).toEqual([expect.stringMatching(/Another tab/)]);
    await keptWith(NETWORKS);
    const before = (await listSweeps()).sweeps.find((kept) => kept.id === id);
    expect(before?.finished).toBe(false);
    release();
    await untilIs(first, 'done');
    for (const explore of [first, second]) expect(seen(explore)).toEqual(await expected);
    expect((await listSweeps()).sweeps).toHaveLength(2);
  });

  it('with a damaged part is copied, told, and trained again there; the original stays', async () => {
    await crashed();
    const [kept] = (await listSweeps()).sweeps;
    const [cell] = await cellsIn(kept.id);
    const damaged = {
      ...cell,
      ran: [{ seed: 1, state: 'done', looks: [['?']] }] as unknown as Ran[],
    };
    await (await database()).put('cells', damaged);
    const explore = explored();
    await untilIs(explore, 'paused');
    explore.run();
    await untilIs(explore, 'done');
    expect(explore.getState().troubles).toEqual([expect.stringMatching(/damaged/)]);
    expect(seen(explore)).toEqual(await expected);
    expect(await cellsIn(kept.id)).toContainEqual(damaged);
  });

  it('by another version of the engine stays as it is, and all is trained anew', async () => {
    await crashed();
    const db = await database();
    const [record] = await db.getAll('sweeps');
    await db.put('sweeps', { ...record, engine: 'plan-cpu 0123456789ab' });
    const explore = explored();
    await untilIs(explore, 'paused');
    explore.run();
    await untilIs(explore, 'done');
    expect(explore.getState().troubles).toEqual([expect.stringMatching(/another engine/)]);
    expect(seen(explore)).toEqual(await expected);
    await keptWith(NETWORKS);
    const engines = (await listSweeps()).sweeps.map(({ engine }) => engine);
    expect(engines).toContain('plan-cpu 0123456789ab');
    expect(new Set(engines).size).toBe(2);
  });

  it('that is not the one its hash names is not taken for it', async () => {
    await crashed();
    const db = await database();
    const [record] = await db.getAll('sweeps');
    await db.put('sweeps', { ...record, sweep: { ...TINY, steps: 21 } });
    const explore = explored();
    explore.run();
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    expect((await listSweeps()).unreadable).toBe(1);
  });
});

describe('a sweep that cannot be kept', () => {
  it('says that there is no room, trains on, and is kept once there is', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const explore = explored();
    explore.run();
    await until(() => explore.getState().notKept !== undefined, 'it is told');
    expect(explore.getState().notKept).toMatch(/no room left/);
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    put.mockRestore();
    await explore.close();
    expect((await listSweeps()).sweeps).toMatchObject([{ networks: sizeOf(explore) }]);
    expect(explore.getState().notKept).toBeUndefined();
  });

  it('as in a private window says so, and is trained all the same', async () => {
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const explore = explored();
    explore.run();
    await untilIs(explore, 'done');
    expect(explore.getState().notKept).toMatch(/private windows/);
    expect(seen(explore)).toEqual(await expected);
  });
});

it('saves what is seen as one file, unless the recorded networks are of another engine', async () => {
  const explore = explored();
  explore.allow(4);
  explore.run();
  await untilIs(explore, 'done');
  const kept = await keptWith(4);
  const results = new Results();
  for (let point = 0; point < 9; point++) {
    for (const seed of [1, 2]) results.add(point, { seed, state: 'diverged', at: 1 });
  }
  for (const [engine, networks] of [
    [kept.engine, NETWORKS],
    ['another 0123456789ab', 4],
  ] as const) {
    explore.show({ sweep: TINY, hash: kept.hash, engine, results });
    await until(() => explore.getState().progress.networks.done === 4, 'what is kept is found');
    expect(sizeOf(explore)).toBe(NETWORKS);
    expect(explore.file()?.results.size).toBe(networks);
  }
});
