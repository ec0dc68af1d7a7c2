import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { GUESSED_NAMES } from '#intake/guessed-names.ts';
import { speak } from '#language/say.ts';
import { senseWords } from '#language/senses.ts';
import { messagesIn } from '#language/testing/messages.ts';
import { senseName } from './sense-name.ts';

const spanish = readFileSync('src/language/messages/es.ftl', 'utf8');
afterEach(() => speak('en', []));

it('a guessed name is said in the language of the page, one of a file as it is', () => {
  expect(['first', 'second', 'sepal'].map(senseName)).toEqual(['first', 'second', 'sepal']);
  speak('es', [spanish]);
  expect(['first', 'second', 'sepal'].map(senseName)).toEqual(['Primero', 'Segundo', 'sepal']);
  // What stands in a file is no name of ours, also where one of ours is written alike.
  expect(senseName('image')).toBe('image');
});

it('every guessed name has Spanish words, for the lab too', () => {
  const words = messagesIn(spanish);
  const lacking = GUESSED_NAMES.flatMap((name) => [`sense-${name}`, `sense-${name}.the`]).filter(
    (id) => !words.has(id),
  );
  expect(lacking).toEqual([]);
  speak('es', [spanish]);
  expect(senseWords('other')).toEqual({ label: 'Lo demás', the: 'lo demás', number: 'one' });
  expect(senseWords('sepal').the).toBe('el sentido «sepal»');
});
