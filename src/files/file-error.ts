/** Where in a file something is wrong: a row as people count them, from 1, or an array by its name. */
export interface Place {
  readonly row?: number;
  readonly array?: string;
}

const MOST_LETTERS = 120;

/** A name as one line of bounded length, whatever it holds. */
function oneLine(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
  const line = name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

/** A file that cannot be read: one plain sentence that names the file, the place in it, and what to do. */
export class FileError extends Error {
  readonly file: string;
  readonly row?: number;
  readonly array?: string;

  /** @param problem what is wrong and @param remedy what to do, as parts of a sentence. */
  constructor(file: string, problem: string, remedy: string, at: Place = {}) {
    const where = [
      oneLine(file) || 'the file',
      ...(at.array === undefined ? [] : [`array “${oneLine(at.array)}”`]),
      ...(at.row === undefined ? [] : [`row ${at.row}`]),
    ];
    super(`${where.join(', ')}: ${oneLine(problem)}; ${remedy}.`);
    this.name = 'FileError';
    this.file = file;
    this.row = at.row;
    this.array = at.array;
  }
}

/** What is sound but of a kind that is not read: a pickled array, say. Others beside it may be read. */
export class UnreadableKind extends FileError {}

/** What to do with a file that ends too early, or whose parts contradict each other. */
export const FETCH_AGAIN = 'download or copy it again, or write it anew';
