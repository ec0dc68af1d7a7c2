import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepSet, keptSet, keptSets, removeSet } from './own-sets.ts';

const words = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => words.get(key) ?? null,
  setItem: (key: string, value: string) => void words.set(key, value),
});

const set = (mark: string) => ({
  ...{ mark, own: `1~${mark}.csv`, checksum: `${mark}ff` },
  packed: new Blob([mark]),
});

beforeEach(async () => {
  for (const { mark } of (await keptSets()).sets) await removeSet(mark);
});

it('are kept, found by their mark, listed and removed', async () => {
  await keepSet(set('aa'));
  await keepSet(set('bb'));
  expect(await (await keptSet('aa'))?.packed.text()).toBe('aa');
  expect(await keptSet('cc')).toBeUndefined();
  expect((await keptSets()).sets.map(({ own }) => own)).toEqual(['1~aa.csv', '1~bb.csv']);
  await removeSet('aa');
  expect(await keptSets()).toMatchObject({ sets: [{ mark: 'bb' }], gone: [] });
});

it('what the browser has thrown away is told once', async () => {
  await keepSet(set('aa'));
  indexedDB.deleteDatabase('wane-own');
  expect(await keptSets()).toEqual({ sets: [], gone: ['1~aa.csv'] });
  expect(await keptSets()).toEqual({ sets: [], gone: [] });
});
