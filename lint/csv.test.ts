import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url);
const WRITER = 'panels/files/csv.ts';

/** What makes text of cells: D3's own, or a row joined by hand and ended as CSV wants it. */
const BY_HAND = /\b[ct]svFormat\w*|\\r\\n/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
const code = (name: string) => readFileSync(new URL(name, SRC), 'utf8');

it('one file writes CSV for all pages', () => {
  const writers = files.filter(
    (name) => BY_HAND.test(code(name)) && !/^(data|engine|files)\/|\/testing\//.test(name),
  );
  expect(writers).toEqual([WRITER]);
});

it('whoever hands out CSV has it from there', () => {
  const givers = files.filter((name) => /download\([^;]*'text\/csv'/.test(code(name)));
  expect(givers.length).toBeGreaterThan(2);
  for (const name of givers.filter((own) => own !== 'panels/files/download.ts')) {
    expect(code(name), name).toContain(`#${WRITER}`);
  }
});
