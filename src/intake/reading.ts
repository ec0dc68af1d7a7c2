import type { TextOptions } from '#files/text/options.ts';

type Delimiter = NonNullable<TextOptions['delimiter']>;
type Decimal = '.' | ',';

/** Longer side of a picture that a small network is given, and of the picture of a sound. */
export const SIDES = [16, 28, 48] as const;
export type Side = (typeof SIDES)[number];

/** What a person said of how files are read, where it is not as it was found. */
export interface Reading {
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  readonly header?: boolean;
  /** The decimal mark of columns, by their place. */
  readonly decimals: ReadonlyMap<number, Decimal>;
  /** Where labels of pictures and sounds come from; else the likeliest. */
  readonly labels?: 'folder' | 'name';
  /** Whether what names tell beside the label is read as a group. */
  readonly groups?: boolean;
  /** Longer side of pictures; else 28. */
  readonly side?: Side;
  /** What sounds become: a waveform, or how loud each pitch is at each moment. Else a waveform. */
  readonly sound?: 'wave' | 'mel';
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

/**
 * "e-gbk.d-tab.h-no.c-3": encoding, delimiter, names in the first row, a decimal comma in column 3, from 0.
 * "l-name.g-yes.s-48.w-mel": labels by name, groups too, pictures of side 48, sounds as pictures. Empty as it was found.
 */
export function readingText(reading: Reading): string {
  const { encoding, delimiter, header, decimals, labels, groups, side, sound } = reading;
  return [
    ...(encoding === undefined ? [] : [`e-${encoding}`]),
    ...(delimiter === undefined ? [] : [`d-${delimiterName(delimiter)}`]),
    ...(header === undefined ? [] : [`h-${header ? 'yes' : 'no'}`]),
    ...[...decimals]
      .sort(([a], [b]) => a - b)
      .map(([k, mark]) => `${mark === ',' ? 'c' : 'p'}-${k}`),
    ...(labels === undefined ? [] : [`l-${labels}`]),
    ...(groups ? ['g-yes'] : []),
    ...(side === undefined ? [] : [`s-${side}`]),
    ...(sound === undefined ? [] : [`w-${sound}`]),
  ].join('.');
}

type OfSamples = Pick<Reading, 'labels' | 'groups' | 'side' | 'sound'>;

/** What each part of the text says of pictures and sounds. */
const SAMPLES: Readonly<Record<string, (value: string) => OfSamples>> = {
  'l-': (value) => (value === 'folder' || value === 'name' ? { labels: value } : {}),
  'g-': (value) => (value === 'yes' ? { groups: true } : {}),
  's-': (value) => {
    const side = SIDES.find((one) => String(one) === value);
    return side ? { side } : {};
  },
  'w-': (value) => (value === 'wave' || value === 'mel' ? { sound: value } : {}),
};

/** Reads such a text; what makes no sense is left out. */
export function parseReading(text: string): Reading {
  const decimals = new Map<number, Decimal>();
  let [encoding, delimiter, header]: [string?, Delimiter?, boolean?] = [];
  let samples: OfSamples = {};
  for (const part of text.split('.')) {
    const [kind, value] = [part.slice(0, 2), part.slice(2)];
    if (kind === 'e-' && value) encoding = value;
    else if (kind === 'd-' && Object.hasOwn(DELIMITERS, value)) delimiter = DELIMITERS[value];
    else if (kind === 'h-') header = value === 'yes';
    else if ((kind === 'c-' || kind === 'p-') && /^\d+$/.test(value)) {
      decimals.set(Number(value), kind === 'c-' ? ',' : '.');
    } else samples = { ...samples, ...SAMPLES[kind]?.(value) };
  }
  return { encoding, delimiter, header, decimals, ...samples };
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
