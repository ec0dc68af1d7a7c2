import { expect, it } from 'vitest';
import { keep, kept } from './kept.ts';

it('does without storage where there is none', async () => {
  expect(globalThis.indexedDB).toBeUndefined();
  await keep('tiles', 'wide');
  expect(await kept('tiles')).toBeUndefined();
});
