import type { TextOptions } from '#files/text/options.ts';

type Delimiter = NonNullable<TextOptions['delimiter']>;
type Decimal = '.' | ',';

/** What a person said of how a table of text is read, where it is not as it was found. */
export interface Reading {
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  readonly header?: boolean;
  /** The decimal mark of columns, by their place. */
  readonly decimals: ReadonlyMap<number, Decimal>;
}

export const AS_FOUND: Reading = { decimals: new Map() };

/** What delimiters are called in a link. */
const DELIMITERS: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  none: '',
};

export const delimiterName = (delimiter: Delimiter): string =>
  Object.keys(DELIMITERS).find((name) => DELIMITERS[name] === delimiter) ?? 'none';

export const DELIMITER_NAMES = Object.keys(DELIMITERS);
export const delimiterOf = (name: string): Delimiter => DELIMITERS[name] ?? '';

/** "e-gbk.d-tab.h-no.c-3": encoding, delimiter, names in the first row, a decimal comma in column 3, from 0. Empty as it was found. */
export function readingText({ encoding, delimiter, header, decimals }: Reading): string {
  return [
    ...(encoding === undefined ? [] : [`e-${encoding}`]),
    ...(delimiter === undefined ? [] : [`d-${delimiterName(delimiter)}`]),
    ...(header === undefined ? [] : [`h-${header ? 'yes' : 'no'}`]),
    ...[...decimals]
      .sort(([a], [b]) => a - b)
      .map(([k, mark]) => `${mark === ',' ? 'c' : 'p'}-${k}`),
  ].join('.');
}

/** Reads such a text; what makes no sense is left out. */
export function parseReading(text: string): Reading {
  const decimals = new Map<number, Decimal>();
  let [encoding, delimiter, header]: [string?, Delimiter?, boolean?] = [];
  for (const part of text.split('.')) {
    const [kind, value] = [part.slice(0, 2), part.slice(2)];
    if (kind === 'e-' && value) encoding = value;
    else if (kind === 'd-' && value in DELIMITERS) delimiter = DELIMITERS[value];
    else if (kind === 'h-') header = value === 'yes';
    else if ((kind === 'c-' || kind === 'p-') && /^\d+$/.test(value)) {
      decimals.set(Number(value), kind === 'c-' ? ',' : '.');
    }
  }
  return { encoding, delimiter, header, decimals };
}

/** What a reader of tables is told. @param names those of the columns, in order. */
export const optionsOf = (
  { encoding, delimiter, header, decimals }: Reading,
  names: readonly string[],
): TextOptions => ({
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  ...(header !== undefined && { header }),
  decimals: Object.fromEntries(
    [...decimals].flatMap(([k, mark]) => (names[k] === undefined ? [] : [[names[k], mark]])),
  ),
});
