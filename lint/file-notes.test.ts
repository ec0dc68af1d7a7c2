import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notedInSpanish } from '#files/words/noted.ts';
import { textsOf } from './texts-in.ts';

/** What is no note: a refusal as it is put together, and an error of the program's own. */
const OTHERS = ['7: 7; 7.', 'Rows 7 to 7 of an array of 7.'];
/** Put together of texts that are told by themselves. */
const TOGETHER = ['Its 7 are 77.', 'Column “7” is text: “7” (row 7) 7.'];
/** Why a column is text. */
const REASONS = textsOf('src/files/text/tally.ts')
  .filter((text) => /^(would|is|contradicts) /.test(text))
  .map((reason) => `Column “7” is text: “7” (row 7) ${reason}.`);

/** Whole sentences, which a reader notes; what refuses a file is told in parts. */
const NOTED = readdirSync('src/files', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/files/${file.replaceAll('\\', '/')}`)
  .filter((file) => /^(?!.*(test|testing\/|words\/)).*\.ts$/.test(file))
  .flatMap(textsOf)
  .filter((text) => /^[A-Z7].* .*\.$/.test(text))
  .filter((text) => ![...OTHERS, ...TOGETHER].includes(text))
  .concat(REASONS);

it('says in Spanish all that a reader notes of a file', () => {
  expect(NOTED.length).toBeGreaterThan(18);
  expect(REASONS).toHaveLength(5);
  expect(NOTED.filter((sentence) => notedInSpanish(sentence) === sentence)).toEqual([]);
  expect(
    [
      'Its 2 labels are words of the names.',
      'Its 3 labels are the names of the folders; words of the names would give others.',
      'Its fields are parted by commas; they may as well be by semicolons or by tabs.',
      'Column “text” is text: “007” (row 3) would lose its zeros as a number.',
      'Left out: a.npz, array “x”: its type F8 is not read; save it as F32 (in PyTorch: tensor.float()).',
    ].map(notedInSpanish),
  ).toEqual([
    'Sus 2 etiquetas son palabras de los nombres.',
    'Sus 3 etiquetas son los nombres de las carpetas; las palabras de los nombres darían otras.',
    'Sus campos van separados por comas; también podrían ir por puntos y comas o por tabuladores.',
    'La columna «text» es texto: «007» (fila 3) perdería sus ceros como número.',
    expect.stringMatching(/^Se deja fuera: a\.npz, matriz «x»: (?!its).*F8.*; (?!save).*F32.*\.$/),
  ]);
});
