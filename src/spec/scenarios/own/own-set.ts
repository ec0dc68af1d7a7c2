import { MAX_MODALITIES } from '../../param.ts';

/** A sense of a visitor's own data. */
export interface OwnSense {
  readonly label: string;
  /** Numbers per sample. */
  readonly inputs: number;
}

/** What is said of a visitor's own data where they are not: which file, what of it, and the mark of its numbers. */
export interface OwnSet {
  /** Name of the file, or of the first and how many there are. */
  readonly name: string;
  readonly train: number;
  readonly test: number;
  readonly classes: number;
  /** The first 24 hexadecimal digits of the SHA-256 of the packed set. */
  readonly mark: string;
  /** Roles of its columns and arrays, as `rolesText` of the room intake has them. */
  readonly roles: string;
  /** How the file was read, where a person chose that; empty as it was found. */
  readonly reading: string;
  readonly senses: readonly OwnSense[];
}

/** The grammar of the text. */
const VERSION = '1';
export const MARK_DIGITS = 24;
const LONGEST = 1500;
/** Letters of a name that are kept. */
const MOST_LETTERS = 60;
export const MOST_CLASSES = 64;
const MOST_ROWS = 10_000_000;
const MOST_INPUTS = 1_000_000;

const hex = (byte: number): string => `_${byte.toString(16).padStart(2, '0')}`;

/** A name of letters, digits, dots and hyphens; each byte of all others as "_" and two digits. */
const escaped = (name: string): string =>
  [...name.trim()]
    .slice(0, MOST_LETTERS)
    .join('')
    .replace(/[^A-Za-z0-9.-]/gu, (letter) =>
      Array.from(new TextEncoder().encode(letter), hex).join(''),
    );

function unescaped(text: string): string | undefined {
  if (!/^(?:[A-Za-z0-9.-]|_[\da-f]{2})+$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (let k = 0; k < text.length; k++) {
    if (text[k] !== '_') bytes.push(text.charCodeAt(k));
    else {
      bytes.push(Number.parseInt(text.slice(k + 1, k + 3), 16));
      k += 2;
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Own data as a text for links: "1~iris.csv~118~32~3~<mark>~a2b2L~~sepal.2~petal.2". */
export const ownText = (set: OwnSet): string =>
  [
    ...[VERSION, escaped(set.name), set.train, set.test, set.classes],
    ...[set.mark.slice(0, MARK_DIGITS), set.roles, set.reading],
    ...set.senses.map(({ label, inputs }) => `${escaped(label)}.${inputs}`),
  ].join('~');

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

function parseSense(text: string): OwnSense | undefined {
  const dot = text.lastIndexOf('.');
  const label = unescaped(text.slice(0, Math.max(0, dot)));
  const inputs = whole(text.slice(dot + 1), 1, MOST_INPUTS);
  return label !== undefined && inputs !== undefined ? { label, inputs } : undefined;
}

/** Reads what `ownText` wrote; nothing of anything else. */
export function parseOwn(text: string): OwnSet | undefined {
  if (text.length > LONGEST) return undefined;
  const [version, file, trained, held, count, mark, roles, reading, ...rest] = text.split('~');
  if (version !== VERSION || rest.length < 2 || rest.length > MAX_MODALITIES) return undefined;
  const name = unescaped(file);
  const [train, test] = [trained, held].map((rows) => whole(rows, 1, MOST_ROWS));
  const classes = whole(count, 2, MOST_CLASSES);
  const senses = rest.flatMap((sense) => parseSense(sense) ?? []);
  if (name === undefined || train === undefined || test === undefined) return undefined;
  if (classes === undefined || senses.length < rest.length) return undefined;
  const isMark = new RegExp(`^[\\da-f]{${MARK_DIGITS}}$`).test(mark);
  if (!isMark || !/^(?:[a-fLGSX]\d{0,6})+$/.test(roles) || !/^[\w.-]*$/.test(reading)) {
    return undefined;
  }
  return { name, train, test, classes, mark, roles, reading, senses };
}
