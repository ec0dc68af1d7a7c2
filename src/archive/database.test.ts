import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { database, openDatabase } from './database.ts';
import { listAll } from './kept-runs.ts';

afterEach(() => vi.unstubAllGlobals());

it('takes over what the first version kept', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const opening = indexedDB.open('wane-runs', 1);
  opening.onupgradeneeded = () => {
    for (const name of ['runs', 'bodies'])
      opening.result.createObjectStore(name, { keyPath: 'id' });
    opening.transaction?.objectStore('runs').put({ id: 'one', name: 'Mine' });
    opening.transaction?.objectStore('bodies').put({ id: 'one' });
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
  const db = await openDatabase();
  expect(await db.getAll('runs')).toEqual([{ id: 'one', name: 'Mine' }]);
  expect(await db.getAll('bodies')).toEqual([{ id: 'one' }]);
  expect([...db.objectStoreNames]).toEqual(['bodies', 'cells', 'crews', 'runs', 'sweeps']);
  db.close();
});

it('works on a fresh connection where the browser has closed the one before', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await listAll()).runs).toEqual([]);
  (await database()).close();
  expect((await listAll()).runs).toEqual([]);
});
