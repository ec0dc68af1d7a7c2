import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES } from '#language/language.ts';

const read = (language: string) =>
  readFileSync(`src/own/messages/${language}.ftl`, 'utf8').replaceAll('\r', '');

/** Names of messages and of their attributes, in order. */
function namesIn(text: string): string[] {
  let of = '';
  return text.split('\n').flatMap((line) => {
    const [, id] = /^([a-z][\w-]*) =/.exec(line) ?? [];
    const [, attribute] = /^ {4}\.([a-z][\w-]*) =/.exec(line) ?? [];
    if (id) of = id;
    return id ?? (attribute ? `${of}.${attribute}` : []);
  });
}

/** Values that a message may ask for. */
const VALUES = {
  ...{ sense: 'A', names: 'B', name: 'C', count: 2, rows: 3, most: 4, train: 5, test: 6, left: 7 },
  ...{ least: 8, leastTrain: 9, leastTest: 10, size: 'D', number: 1, items: 11, own: 12 },
  ...{ written: '2', first: 'E', from: 'F', to: 'G', decimal: 'comma', classes: 3, megabytes: 13 },
  ...{ row: '14', label: 'H' },
};
const written = Object.fromEntries(
  Object.entries(VALUES).flatMap(([key, value]) => [
    [key, value],
    [`${key}-written`, String(value)],
  ]),
);

describe.each(LANGUAGES)('the words of the page, %s', (language) => {
  const messages = messagesOf(language, [read(language)]);

  it('are those of English, each whole', () => {
    expect(namesIn(read(language))).toEqual(namesIn(read('en')));
    for (const name of namesIn(read(language))) {
      expect(messages.say(name, written), name).not.toMatch(/\{|\}|^$/);
    }
  });

  it('name all that is found, and all that a note says', () => {
    const code = ['report.ts', 'items-of.ts'].map((name) =>
      readFileSync(`src/intake/${name}`, 'utf8'),
    );
    const found = [...code[0].matchAll(/found\('([\w-]+)'/g)].map(([, id]) => `found-${id}`);
    const notes = [...code[1].matchAll(/id: '([\w-]+)'/g)].map(([, id]) => id);
    expect(found.length).toBeGreaterThan(20);
    const made = ['values', 'words'].map((how) => `found-made-${how}`);
    const divided = ['note-halved', 'note-mel'];
    const sizes = ['image', 'sound'].map((of) => `note-smaller-${of}`);
    const halves = ['column', 'group', 'rows'].map((by) => `found-half-by-${by}`);
    for (const id of [...found, ...notes, ...divided, ...sizes, ...made, ...halves])
      expect(messages.has(id), id).toBe(true);
  });
});
