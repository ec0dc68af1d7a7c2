import type { Bytes } from '../bytes.ts';
import { FETCH_AGAIN, FileError } from '../file-error.ts';
import type { Decode } from './encoding.ts';
import { type Delimiter, recordsIn, withLineFeeds } from './records.ts';

/** How the bytes of a table of text are to be read. */
export interface Form {
  readonly decode: Decode;
  /** Bytes of the smallest letter, and whether the first of two is the greater. */
  readonly unit: 1 | 2;
  readonly bigEndian: boolean;
  readonly newline: '\n' | '\r';
  readonly delimiter: Delimiter;
  /** Where the first record begins, and how many lines lie before it. */
  readonly start: number;
  readonly linesBefore: number;
}

/** A part of the file with whole records. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Block extends Span {
  readonly records: readonly (readonly string[])[];
}

/** Bytes that are no text in the encoding in which they were read. */
export class OtherEncoding extends Error {
  readonly bytes: Uint8Array;
  /** Records before them. */
  readonly record: number;
  constructor(bytes: Uint8Array, record: number) {
    super(`other encoding after record ${record}`);
    this.bytes = bytes;
    this.record = record;
  }
}

/** Bytes that are read at once, if records are not longer, and of the longest record. */
const USUAL = 2 ** 18;
const MOST = 2 ** 25;

/** Bytes up to and with the last line end. */
export function wholeLines(
  bytes: Uint8Array,
  form: Pick<Form, 'unit' | 'bigEndian' | 'newline'>,
): number {
  const code = form.newline.charCodeAt(0);
  if (form.unit === 1) return bytes.lastIndexOf(code) + 1;
  const [low, high] = form.bigEndian ? [1, 0] : [0, 1];
  for (let k = bytes.length - (bytes.length % 2) - 2; k >= 0; k -= 2) {
    if (bytes[k + low] === code && bytes[k + high] === 0) return k + 2;
  }
  return 0;
}

/** The records in these bytes of a file. @throws OtherEncoding, FileError */
function parse(bytes: Bytes, form: Form, raw: Uint8Array, isEnd: boolean, before: number) {
  let text: string;
  try {
    text = form.decode(raw);
  } catch {
    throw new OtherEncoding(raw, before);
  }
  if (text.includes('\u0000')) {
    throw new FileError(bytes.name, 'it holds zeros, which no text does', FETCH_AGAIN);
  }
  const lines = withLineFeeds(text, form.newline);
  const { records, taken, wrong } = recordsIn(lines, form.delimiter, isEnd);
  if (wrong) {
    const row = form.linesBefore + before + wrong.record + 1;
    const [problem, remedy] = wrong.open
      ? ['quotes open here that never close', 'close them, or remove them']
      : [
          'after quotes that close more of the field follows',
          'write quotes within quotes twice ("")',
        ];
    throw new FileError(bytes.name, problem, remedy, { row });
  }
  return { records, isWhole: isEnd || taken === lines.length };
}

/** The records of a span that was found by `blocksOf`. */
export async function recordsOf(bytes: Bytes, form: Form, { from, to }: Span) {
  return parse(bytes, form, await bytes.read(from, to), to === bytes.size, 0).records;
}

/**
 * A file in blocks of whole records, so that each can be read anew by itself.
 * @throws OtherEncoding, and FileError on quotes that never close, text after them, or a record beyond all measure.
 */
export async function* blocksOf(bytes: Bytes, form: Form): AsyncGenerator<Block> {
  let [from, before, want] = [form.start, 0, USUAL];
  while (from < bytes.size) {
    const end = Math.min(bytes.size, from + want);
    const isEnd = end === bytes.size;
    const read = await bytes.read(from, end);
    const length = isEnd ? read.length : wholeLines(read, form);
    const parsed =
      length > 0 ? parse(bytes, form, read.subarray(0, length), isEnd, before) : undefined;
    if (parsed?.isWhole) {
      const to = from + length;
      yield { from, to, records: parsed.records };
      [from, before, want] = [to, before + parsed.records.length, USUAL];
      continue;
    }
    want *= 2;
    if (want > MOST) {
      const row = form.linesBefore + before + (parsed?.records.length ?? 0) + 1;
      const problem = parsed
        ? 'quotes open here that do not close within 32 MB'
        : 'it is longer than 32 MB';
      throw new FileError(bytes.name, problem, 'close them, or end each row with a new line', {
        row,
      });
    }
  }
}
