/** What a cell may be, one bit each; a column is what all its cells may be. */
export const DOT = 1;
export const COMMA = 2;
export const DATE = 4;
export const BOOL = 8;
export const ANYTHING = DOT | COMMA | DATE | BOOL;

export type Decimal = '.' | ',';

import { dayOfIso } from '../day.ts';

/** Marks between thousands beside the other decimal mark: spaces of every kind, apostrophes. */
const SPACING = " '\u2019\u00a0\u2009\u202f";

/** A number with this decimal mark: plain, or in groups of three that one mark parts. */
function numberPattern(decimal: Decimal): RegExp {
  const mark = decimal === '.' ? '\\.' : ',';
  const group = `[${SPACING}${decimal === '.' ? ',' : '.'}]`;
  const plain = `(?:(?:0|[1-9]\\d*)(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`;
  const grouped = `[1-9]\\d{0,2}(${group})\\d{3}(?:\\1\\d{3})*(?:${mark}\\d+)?`;
  return new RegExp(`^[+\u2212-]?(?:${plain}|${grouped})$`);
}

const PATTERNS = { '.': numberPattern('.'), ',': numberPattern(',') } as const;
const WHOLE = /^[+-]?\d{1,15}$/;
const LEADING_ZERO = /^[+\u2212-]?0\d/;
const INFINITE = /^[+-]?inf(?:inity)?$/i;
const TRUTH = /^(?:true|false)$/i;
const MISSING = /^(?:|na|n\/a|#n\/a|-?nan|null)$/i;
const BEYOND = 2n ** 53n;

/** Whether a cell, without its outer spaces, says that there is no value. */
export const isMissing = (cell: string): boolean => cell.length <= 4 && MISSING.test(cell);

/** `None`, which is no value beside numbers and a word beside words. */
export const isNone = (cell: string): boolean => cell.length === 4 && cell.toLowerCase() === 'none';

/** Whether a cell has zeros in front that a number would lose: 007. */
export const hasLeadingZeros = (cell: string): boolean => LEADING_ZERO.test(cell);

/** The digits of a whole number, without what stands between thousands, if it is one. */
const wholeDigits = (cell: string): string | undefined =>
  /^[+\u2212-]?(\d+|\d{1,3}(?:[.,'\u2019 \u00a0\u2009\u202f]\d{3})+)$/
    .exec(cell)?.[1]
    .replace(/\D/g, '');

/** Whether a cell is a whole number beyond 2^53, of which not every one can be told from the next. */
export function isBeyondExact(cell: string): boolean {
  if (cell.length < 16) return false;
  const digits = wholeDigits(cell);
  return digits !== undefined && digits.length >= 16 && BigInt(digits) > BEYOND;
}

/** What a cell with a value may be. */
export function kindsOf(cell: string): number {
  if (WHOLE.test(cell)) return hasLeadingZeros(cell) ? 0 : DOT | COMMA;
  if (TRUTH.test(cell)) return BOOL;
  if (!Number.isNaN(dayOfIso(cell))) return DATE;
  if (INFINITE.test(cell)) return DOT | COMMA;
  if (isBeyondExact(cell)) return 0;
  return (PATTERNS['.'].test(cell) ? DOT : 0) | (PATTERNS[','].test(cell) ? COMMA : 0);
}

/** The number in a cell that is one with this decimal mark. */
export function numberOf(cell: string, decimal: Decimal): number {
  if (WHOLE.test(cell)) return Number(cell);
  if (INFINITE.test(cell)) return cell.startsWith('-') ? -Infinity : Infinity;
  const bare = cell
    .replace(decimal === '.' ? /[,\s'\u2019]/g : /[.\s'\u2019]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return Number(bare);
}
