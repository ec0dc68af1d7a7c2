import Papa, { type ParseError } from 'papaparse';

/** No delimiter: a letter that no text holds, as one with a zero is refused. */
const NEVER = '\u0000';

export type Delimiter = ',' | ';' | '\t' | '|' | '';

export interface Records {
  /** Of each record its fields, blank lines included. */
  readonly records: readonly (readonly string[])[];
  /** Letters that belong to whole records. */
  readonly taken: number;
  /** The first quotes that are wrong: in which record (from 0), and whether they never close. */
  readonly wrong?: { readonly record: number; readonly open: boolean };
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}

/** Line ends as one letter each: CRLF is LF; of a text without LF, CR. */
export const withLineFeeds = (text: string, newline: '\n' | '\r'): string =>
  newline === '\r' ? text.replaceAll('\r', '\n') : text.replaceAll('\r\n', '\n');

/**
 * Parts a text with LF at its line ends into records.
 * @param isEnd whether the file ends with it: else the last record is left unless its line ends.
 */
export function recordsIn(text: string, delimiter: Delimiter, isEnd: boolean): Records {
  const parser = new Papa.Parser({ delimiter: delimiter || NEVER, newline: '\n' });
  const { data, errors, meta } = parser.parse(text, 0, !isEnd) as Parsed;
  const [first] = errors.filter(({ row }) => (row ?? 0) < data.length);
  return {
    records: data,
    taken: meta.cursor,
    ...(first && { wrong: { record: first.row ?? 0, open: first.code === 'MissingQuotes' } }),
  };
}

export const isBlank = (record: readonly string[]): boolean =>
  record.length <= 1 && (record[0] ?? '').trim() === '';
