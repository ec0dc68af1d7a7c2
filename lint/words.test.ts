import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inWords } from '../src/sweep/kept-words.ts';

/** Rooms whose texts people read. */
const READ = [
  ...['app', 'charts', 'explore', 'gallery', 'lab', 'panels', 'paper', 'parts', 'protocol'],
  ...['share', 'theory'],
];
const pages = READ.flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => `src/${room}/${file}`),
);

/** Ids where a name belongs; of three senses the names themselves end in a number ("slow sense 2"). */
const ID = /\bebr0\b|(?<!slow )\bsense [12]\b/i;
/** Where code asks a table for an id. */
const ASKED = /\bMETHOD(S|_NAMES)\.ebr0\b/g;

const wrongIn = (text: string) => text.split('\n').filter((line) => ID.test(line));

describe('each thing has one name', () => {
  it('on every page', () => {
    expect(pages.length).toBeGreaterThan(300);
    const wrong = pages.flatMap((file) =>
      wrongIn(readFileSync(file, 'utf8').replace(ASKED, '')).map((line) => `${file}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  it('in what is kept of the claims and searches, as it is shown', () => {
    const files = readdirSync('claims/results').filter((file) =>
      /^(C\d+|search-.*)\.json$/.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const shown = JSON.stringify(
        inWords(JSON.parse(readFileSync(`claims/results/${file}`, 'utf8'))),
        (key, value) => (key === 'link' ? undefined : value),
      );
      expect(shown.match(ID), file).toBeNull();
    }
  });

  it('in the tables that are read', () => {
    for (const file of ['README.md', 'claims/README.md']) {
      const tables = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('|'));
      expect(wrongIn(tables.join('\n')), file).toEqual([]);
    }
  });
});
