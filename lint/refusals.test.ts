import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { ES as OWN } from '#diagnosis/words/es.ts';
import { FileError, refusalText } from '#files/file-error.ts';
import { told } from '#files/told.ts';
import { ES } from '#files/words/es.ts';

/** Texts of the room that say nothing of a refused file: notes, and what is wrong within a library's own error. */
const OTHERS = [
  'SQLite format 3',
  'the folder',
  'lists and nested values',
  'values of its type',
  'a key is wrong',
  'it is too deep',
  'something follows the value',
  'it has two sizes',
  'a page has counts that cannot be',
  'a column of a row group is too large',
  'a page goes beyond its column',
  'a page unpacks to another length',
  'its pages have other rows than it says',
  'it has other gaps than it says',
  'runs end too early',
  'a run is too long',
  'the names of the folders',
  'words of the names',
  '; words of the names would give others',
  'bars (|)',
  'nothing (one column of decimal commas)',
  ' or by ',
  'would lose its zeros as a number',
  'is beyond 2^53, where not every number can be told from the next',
  'is no number',
  'contradicts the decimal mark of other rows',
];

/** Whether a text is a part of a sentence: it has words, and begins with none of a whole one. */
const isPart = (text: string): boolean =>
  /[a-z] [a-z.(0-9]/.test(text) && !/^[A-Z].*\.$/.test(text);

/** Every part of a sentence that stands in a piece of a program, as a catalogue names it. */
function partsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(partsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, tag, quasi } = node as Record<string, never>;
  if (type === 'ImportDeclaration') return [];
  if (type === 'TaggedTemplateExpression' && (tag as { name: string }).name === 'told') {
    const { quasis } = quasi as { quasis: { value: { cooked: string } }[] };
    const texts = quasis.map((part) => part.value.cooked);
    return [texts.reduce((all, part, k) => `${all}{${k}}${part}`)];
  }
  if (type === 'Literal') return typeof value === 'string' && isPart(value) ? [value] : [];
  return Object.values(node).flatMap(partsIn);
}

const saidBy = (file: string): string[] =>
  partsIn(parseSync(file, readFileSync(file, 'utf8')).program);

/** Every part of a sentence in the files of a folder. */
const saidIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?!.*(test|testing\/|words\/|told\.ts)).*\.ts$/.test(file))
    .flatMap((file) => saidBy(`${folder}/${file}`));
const said = saidIn('src/files');

it('all that refuses a file is said in Spanish, too, with the same values', () => {
  expect(said.length).toBeGreaterThan(150);
  const missing = [...new Set(said)].filter((text) => !(text in ES) && !OTHERS.includes(text));
  expect(missing).toEqual([]);
  const valuesOf = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [english, spanish] of Object.entries(ES)) {
    expect([english, valuesOf(spanish)]).toEqual([english, valuesOf(english)]);
  }
});

it('so is all that refuses a file of codes and head', () => {
  const parts = [...saidIn('src/diagnosis/contents'), ...saidBy('src/worker/diagnose.ts')];
  expect(parts.length).toBeGreaterThan(60);
  const all = { ...ES, ...OWN };
  expect([...new Set(parts)].filter((text) => !(text in all))).toEqual([]);
  expect(Object.keys(OWN).filter((text) => !parts.includes(text))).toEqual([]);
  const valuesOf = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [english, spanish] of Object.entries(OWN)) {
    expect([english, valuesOf(spanish)]).toEqual([english, valuesOf(english)]);
  }
});

it('a refusal is one sentence in each language, with its values', () => {
  const problem = told`its shape (${'3, 4'}) needs ${'1,234'} bytes and the file has ${12}`;
  const { message, refusal } = new FileError('a.npy', problem, 'choose another file', {
    array: 'x',
    row: 7,
  });
  expect(message).toBe(
    'a.npy, array “x”, row 7: its shape (3, 4) needs 1,234 bytes and the file has 12; choose another file.',
  );
  expect(refusalText(refusal, ES)).toBe(
    'a.npy, matriz «x», fila 7: su forma (3, 4) necesita 1\u202f234 bytes y el archivo tiene 12; elige otro archivo.',
  );
  expect(
    refusalText(new FileError('', told`it holds ${'text'}, no ${'numbers'}`, 'x').refusal, ES),
  ).toBe('el archivo: contiene texto, no números; x.');
});
