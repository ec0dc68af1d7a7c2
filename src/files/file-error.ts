import { type Catalogue, type Told, toldOf, wordsOf } from './told.ts';

/** Where in a file something is wrong: a row as people count them, from 1, or an array by its name. */
export interface Place {
  readonly row?: number;
  readonly array?: string;
}

/** Why a file cannot be read, as data that any language can say. */
export interface Refusal extends Place {
  readonly file: string;
  readonly problem: Told;
  readonly remedy: Told;
}

const MOST_LETTERS = 120;

/** A name as one line of bounded length, whatever it holds. */
function oneLine(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
  const line = name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

/** One plain sentence that names the file, the place in it, and what to do. @param catalogue of English where there is none. */
export function refusalText(refusal: Refusal, catalogue?: Catalogue): string {
  const { file, array, row, problem, remedy } = refusal;
  const say = (text: string, ...values: (string | number)[]) =>
    wordsOf({ text, values }, catalogue);
  const where = [
    oneLine(file) || say('the file'),
    ...(array === undefined ? [] : [say('array “{1}”', oneLine(array))]),
    ...(row === undefined ? [] : [say('row {1}', row)]),
  ];
  return `${where.join(', ')}: ${oneLine(wordsOf(problem, catalogue))}; ${wordsOf(remedy, catalogue)}.`;
}

/** A file that cannot be read: one plain sentence, in English, and what it is made of. */
export class FileError extends Error {
  readonly refusal: Refusal;

  /** @param problem what is wrong and @param remedy what to do, as parts of a sentence. */
  constructor(file: string, problem: string | Told, remedy: string | Told, at: Place = {}) {
    const refusal = { ...at, file, problem: toldOf(problem), remedy: toldOf(remedy) };
    super(refusalText(refusal));
    this.name = 'FileError';
    this.refusal = refusal;
  }
}

/** What is sound but of a kind that is not read: a pickled array, say. Others beside it may be read. */
export class UnreadableKind extends FileError {}

/** What to do with a file that ends too early, or whose parts contradict each other. */
export const FETCH_AGAIN = 'download or copy it again, or write it anew';
