import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { decodeLivingLink } from '#explore/living/state/link.ts';
import { mapNoteWords } from '#explore/note-words.ts';
import { speak } from '#language/say.ts';
import { decodeSweepLink } from '#sweep/link/sweep-link.ts';

afterAll(() => speak('en', []));
const spanish = () =>
  speak(
    'es',
    ['src/lab/notices/messages/notes.es.ftl', 'src/explore/messages/notes.es.ftl'].map((file) =>
      readFileSync(file, 'utf8'),
    ),
  );

/** Every sentence that stands in a piece of a program, with a 7 for each value. */
function sentencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(sentencesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, quasis } = node as Record<string, never>;
  if (type === 'ImportDeclaration') return [];
  const within = Object.values(node).flatMap(sentencesIn);
  const text =
    type === 'TemplateLiteral'
      ? (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('7')
      : type === 'Literal'
        ? value
        : undefined;
  return typeof text === 'string' && /[a-z”] [a-z0-9(]/.test(text) ? [text, ...within] : within;
}

/** Where links and questions of maps are read. */
const READERS = [
  ...['clean-axes', 'clean-sweep', 'shape'].map((name) => `src/sweep/${name}.ts`),
  ...readdirSync('src/sweep/link')
    .filter((file) => /(?<!test)\.ts$/.test(file))
    .map((file) => `src/sweep/link/${file}`),
  'src/explore/living/state/link.ts',
];
const NOTED = READERS.flatMap((file) =>
  sentencesIn(parseSync(file, readFileSync(file, 'utf8')).program),
);

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
