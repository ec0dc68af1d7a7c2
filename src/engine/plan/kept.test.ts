import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { keep, kept } from './kept.ts';

afterEach(() => vi.unstubAllGlobals());

it('does without storage where there is none', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await keep('tiles', 'wide');
  expect(await kept('tiles')).toBeUndefined();
});

it('keeps a value for the next visit', async () => {
  await keep('tiles', 'wide');
  expect(await kept('tiles')).toBe('wide');
  expect(await kept('others')).toBeUndefined();
});

it('does not wait for a storage that never answers', async () => {
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
  await keep('tiles', 'wide');
  expect(await kept('tiles')).toBeUndefined();
});
