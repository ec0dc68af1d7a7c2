import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import type { Finding } from '#protocol/exhibits.ts';
import { armWords } from './arm-words.ts';
import { EXHIBITS } from './exhibits/index.ts';

const read = (file: string) => readFileSync(`src/${file}/messages/es.ftl`, 'utf8');
beforeAll(() => speak('es', ['language', 'panels', 'theory'].map(read)));
afterAll(() => speak('en', []));

const kept = readdirSync('src/theory/kept').map(
  (file) => JSON.parse(readFileSync(`src/theory/kept/${file}`, 'utf8')) as Finding,
);

/** Names of messages, points for commas, and words that no Spanish sentence has. */
const WRONG = /\b(?:exhibit|theory|arm)-|\d\.\d(?!\d*\))|\b(?:the|of|and|to|with|sense)\b/;

it.each(EXHIBITS)('tells all of $id in Spanish, with numbers of its own', (exhibit) => {
  const finding = kept.find((one) => one.exhibit === exhibit.id) as Finding;
  const { title, plain, source, proved, assumption, measured, where, shows } = exhibit;
  const { columns, rows } = exhibit.table(finding);
  const texts = [title, plain, source, proved, assumption, measured, where, shows];
  for (const text of [...texts, exhibit.see(finding), ...columns, ...rows.flat()]) {
    expect(text).not.toMatch(WRONG);
  }
});

it('has a name for every arm that a finding speaks of', () => {
  const arms = kept.flatMap(({ columns, rows }) =>
    ['arm', 'part', 'kind', 'cell'].flatMap((column) => {
      const at = columns.indexOf(column);
      return at < 0 ? [] : rows.map((row) => String(row[at]));
    }),
  );
  for (const arm of new Set(arms)) expect(armWords(arm)).not.toMatch(/^arm-|\d\.\d/);
});
