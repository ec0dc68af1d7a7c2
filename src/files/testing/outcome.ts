import type { Bytes } from '../bytes.ts';
import { bytesOfArray } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import { type OpenFile, openFile } from '../open.ts';

/** All that was decoded of a file, by the name of its array, column or sample. */
export type Decoded = Readonly<Record<string, readonly (number | string)[]>>;

/** What came of a file: what was decoded of it, or the sentence that refuses it. */
export type Outcome = { readonly decoded: Decoded } | { readonly refused: string };

/** Numbers of one array that a file of a test holds at most; a test that asks for more is wrong itself. */
const MOST = 2 ** 20;
/** After this a page that waits is a page that hangs, ms. */
const PATIENCE_MS = 5000;

async function entriesOf(file: OpenFile): Promise<[string, readonly (number | string)[]][]> {
  const all: [string, readonly (number | string)[]][] = [];
  if (file.kind === 'arrays') {
    for (const { name, type, shape, rows, text } of file.arrays) {
      if (shape.reduce((a, b) => a * b, 1) > MOST) throw new Error(`${name} is too large`);
      const length = shape[0] ?? 1;
      all.push([name, type === 'text' ? await text(0, length) : [...(await rows(0, length))]]);
    }
  } else if (file.kind === 'table') {
    for (const [k, { name, type }] of file.columns.entries()) {
      const asText = type === 'text' || type === 'date';
      const read = asText ? file.text : file.numbers;
      all.push([name, [...(await read(k, 0, file.rows))]]);
    }
  } else {
    for (const [k, name] of file.names.entries()) {
      all.push([name, [...(await file.decode(k, file.size))]]);
    }
  }
  return all;
}

const decodedOf = async (file: OpenFile): Promise<Decoded> =>
  Object.fromEntries(await entriesOf(file));

/** What a refusal has to be: a sentence with the file's name, and what to do behind a semicolon. */
function checkSentence(file: string, { message }: FileError): void {
  const sound = message.startsWith(file) && /; [^;]+\.$/.test(message) && !/[\n\r]/.test(message);
  if (!sound)
    throw new Error(`“${message}” does not say what is wrong with ${file} and what to do.`);
}

/**
 * Opens a file and reads all of it.
 * @throws Error if anything but an error of the file comes of it, if that says too little, or if it hangs.
 */
export async function outcomeOf(
  name: string,
  bytes: Uint8Array,
  open: (bytes: Bytes) => Promise<OpenFile> = openFile,
): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} hangs.`)), PATIENCE_MS);
  });
  try {
    const file = open(bytesOfArray(name, bytes));
    return { decoded: await Promise.race([file.then(decodedOf), patience]) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    checkSentence(name, error);
    return { refused: error.message };
  } finally {
    clearTimeout(timer);
  }
}
