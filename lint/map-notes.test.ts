import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { decodeLivingLink } from '#explore/living/state/link.ts';
import { mapNoteWords } from '#explore/note-words.ts';
import { speak } from '#language/say.ts';
import { decodeSweepLink } from '#sweep/link/sweep-link.ts';
import { textsOf } from './texts-in.ts';

afterAll(() => speak('en', []));
const spanish = () =>
  speak(
    'es',
    ['src/language/messages/notes.es.ftl', 'src/explore/messages/notes.es.ftl'].map((file) =>
      readFileSync(file, 'utf8'),
    ),
  );

/** Where links and questions of maps are read. */
const READERS = [
  ...['clean-axes', 'clean-sweep', 'shape'].map((name) => `src/sweep/${name}.ts`),
  ...readdirSync('src/sweep/link')
    .filter((file) => /(?<!test)\.ts$/.test(file))
    .map((file) => `src/sweep/link/${file}`),
  'src/explore/living/state/link.ts',
];
const NOTED = READERS.flatMap(textsOf).filter((text) => /[a-z”] [a-z0-9(]/.test(text));

it('says in Spanish all that is noted of a map', () => {
  expect(NOTED.length).toBeGreaterThan(50);
  spanish();
  expect(NOTED.filter((words) => mapNoteWords(words) === words)).toEqual([]);
  const { notes } = decodeSweepLink(
    '#/explore?v=9&q=x.1&axes=str:2:1:900:log;foo=1&n=99&e=x&bar=1',
  );
  expect(notes.length).toBeGreaterThan(6);
  const { lost } = decodeLivingLink('#/explore/live?v=2&m=x.1&cells=99&at=5&f=1&foo=1&steps=2');
  expect(lost.length).toBeGreaterThan(5);
  for (const { message } of [...notes, ...lost]) expect(mapNoteWords(message)).not.toBe(message);
  expect(mapNoteWords('was 99, now 64 (a whole number from 1 to 64)')).toBe(
    'era 99, ahora 64 (un entero de 1 a 64)',
  );
});

it('leaves the English of it as it was noted', () => {
  speak('en', []);
  for (const words of NOTED) expect(mapNoteWords(words)).toBe(words);
});
