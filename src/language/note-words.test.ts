import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { decodeLink } from '#spec/index.ts';
import { noteWords } from './note-words.ts';
import { speak } from './say.ts';

afterAll(() => speak('en', []));
const spanish = () => speak('es', [readFileSync('src/language/messages/notes.es.ftl', 'utf8')]);

/** Where a link is read, and the sentences that are noted there. */
const NOTED = readdirSync('src/spec')
  .filter((file) => /\.ts$/.test(file) && !file.includes('.test.'))
  .flatMap((file) => {
    const text = readFileSync(`src/spec/${file}`, 'utf8');
    if (!/\bNote\b/.test(text)) return [];
    const said =
      /(?:\bmessage(?::| =)|\b(?:say|mended|refuse)\()\s*(?:'((?:[^'\\]|\\.)*)'|`((?:\$\{[^}]*\}|[^`])*)`)/g;
    return [...text.matchAll(said)].map(([whole, plain, filled]) => {
      const words = (plain ?? filled).replaceAll(/\$\{[^}]*\}/g, '7');
      return whole.startsWith('refuse') ? `${words}; nothing is compared` : words;
    });
  })
  // Put together of two: what it was, and why it is another.
  .filter((words) => !['was 7, now 7 (7 allowed)', 'was 7, now 7 (7)'].includes(words))
  .filter((words) => words !== '7; nothing is compared');

it('says in Spanish all that is noted of a link', () => {
  expect(NOTED.length).toBeGreaterThan(40);
  spanish();
  expect(NOTED.filter((words) => noteWords(words) === words)).toEqual([]);
  const { notes } = decodeLink('v=1&p=strong-slow.2&seed=-3&teacher=9&foo=1&at=9999:lambda=1');
  expect(notes.length).toBeGreaterThan(2);
  for (const { message } of notes) expect(noteWords(message)).not.toBe(message);
  expect(noteWords('was -3, now 0 (the lowest allowed)')).toBe(
    'era -3, ahora 0 (lo más bajo que se permite)',
  );
});

it('leaves the English as it was noted', () => {
  speak('en', []);
  for (const words of NOTED) expect(noteWords(words)).toBe(words);
});
