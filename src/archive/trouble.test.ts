import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { orTrouble, writtenOrTrouble } from './storage.ts';
import { type Trouble, troubleOf } from './trouble.ts';
import { TROUBLE_WORDS } from './trouble-words.ts';
import { useTrouble } from './useTrouble.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  useTrouble.setState({ trouble: undefined });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('what is the matter with the storage', () => {
  it.each<[string, Trouble]>([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
    ['VersionError', 'newer'],
    ['UnknownError', 'corrupt'],
    ['AbortError', 'failed'],
    ['constructor', 'failed'],
  ])('%s is %s', (name, trouble) => {
    expect(troubleOf(new DOMException('', name))).toBe(trouble);
  });

  it('each has a sentence of its own, that says what to do', () => {
    const words = Object.values(TROUBLE_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/[Ss]ave|saved/);
  });

  it('no storage at all is as good as forbidden', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(troubleOf(await rejection(openDatabase()))).toBe('forbidden');
  });

  it('a storage of a newer version is told as that', async () => {
    (await openDatabase(2)).close();
    expect(troubleOf(await rejection(openDatabase(1)))).toBe('newer');
  });

  it('an older tab that does not let go is told as that', async () => {
    const opening = indexedDB.open('wane-runs', 1);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    expect(troubleOf(await rejection(openDatabase(2)))).toBe('blocked');
    opening.result.close();
  });

  it('one that never answers is told after 5 s, and taken back when the answer comes', async () => {
    vi.useFakeTimers();
    let answer = (_: unknown[]) => {};
    const never = new Promise<unknown[]>((resolve) => {
      answer = resolve;
    });
    const read = orTrouble(never);
    await vi.advanceTimersByTimeAsync(4900);
    expect(useTrouble.getState().trouble).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(useTrouble.getState().trouble).toBe('silent');
    expect(await read).toBeUndefined();
    answer([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(useTrouble.getState().trouble).toBeUndefined();
  });

  it('what could be written takes back that there was no room', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(await writtenOrTrouble(Promise.reject(full))).toBeUndefined();
    expect(useTrouble.getState().trouble).toBe('full');
    await orTrouble(Promise.resolve('read'));
    expect(useTrouble.getState().trouble).toBe('full');
    expect(await writtenOrTrouble(Promise.resolve(undefined))).toBeDefined();
    expect(useTrouble.getState().trouble).toBeUndefined();
  });
});
