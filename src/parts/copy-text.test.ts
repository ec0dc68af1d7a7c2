// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

const clipboard = (value: unknown) => vi.stubGlobal('navigator', { clipboard: value });
const oldWay = (works: () => boolean) => Object.assign(document, { execCommand: works });

it('copies, and where there is no clipboard, as on http, copies the old way', async () => {
  const written: string[] = [];
  clipboard({ writeText: async (text: string) => void written.push(text) });
  expect(await copyText('a link')).toBe(true);
  expect(written).toEqual(['a link']);

  clipboard(undefined);
  const selected: unknown[] = [];
  oldWay(() => selected.push(document.querySelector('textarea')?.value) > 0);
  expect(await copyText('another')).toBe(true);
  expect(selected).toEqual(['another']);
  expect(document.querySelector('textarea')).toBeNull();
});

it('says that nothing was copied where no way is allowed', async () => {
  clipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  oldWay(() => false);
  expect(await copyText('a link')).toBe(false);
  oldWay(() => {
    throw new Error('no');
  });
  expect(await copyText('a link')).toBe(false);
});

it('is how all of the page copies, but for the one that shows what it could not copy', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const others = files.filter((file) => /\.tsx?$/.test(file) && !/copy-text/.test(file));
  const copies = (file: string) =>
    readFileSync(`src/${file}`, 'utf8').includes('navigator.clipboard');
  expect(others.filter(copies)).toEqual(['bench/BenchPage.tsx']);
});
