import { COMMA, DATE, DOT, isMissing, kindsOf } from './cell.ts';
import type { Delimiter } from './records.ts';
import { isBlank, recordsIn } from './records.ts';

/** In order of trust where several fit alike. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];
/** Records that are looked at. */
const MOST = 500;

interface Fit {
  readonly delimiter: Delimiter;
  /** How well it fits, up to 1. */
  readonly score: number;
}

/** How well a delimiter parts these lines: whether all get as many fields as the first, and none keeps another's. */
function fitOf(text: string, isEnd: boolean, delimiter: Delimiter): Fit {
  const { records, wrong } = recordsIn(text, delimiter, isEnd);
  const rows = records.filter((record) => !isBlank(record)).slice(0, MOST);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const first = rows[0]?.length ?? 0;
  const usual = [...counts].reduce(
    (best, [length, times]) =>
      times > best[1] || (times === best[1] && length === first) ? [length, times] : best,
    [0, 0],
  );
  if (usual[0] < 2) return { delimiter, score: 0 };
  const others = DELIMITERS.filter((other) => other !== ',' && other !== delimiter);
  const cells = rows.flat();
  const kept = cells.filter((cell) => others.some((other) => cell.includes(other))).length;
  const score =
    usual[1] / rows.length -
    kept / cells.length -
    (first === usual[0] ? 0 : 0.5) -
    (wrong ? 0.4 : 0);
  return { delimiter, score };
}

/**
 * What most probably stands between the fields of a table of text, and what else could.
 *
 * @param text its first lines, with LF at their ends, and whether that is all.
 * @param hint what its name says.
 */
export function delimiterOf(
  text: string,
  isEnd: boolean,
  hint?: Delimiter,
): { delimiter: Delimiter; others: readonly Delimiter[] } {
  const order = hint ? [hint, ...DELIMITERS.filter((other) => other !== hint)] : DELIMITERS;
  const fits = order
    .map((delimiter) => fitOf(text, isEnd, delimiter))
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score);
  const best = fits[0]?.delimiter ?? '';
  const others = fits.slice(1).map(({ delimiter }) => delimiter);
  const isDecimal = best === ',' && areDecimalCommas(recordsIn(text, best, isEnd).records);
  return { delimiter: best, others: isDecimal ? [...others, ''] : others };
}

/** Whether all rows are two whole numbers, which may as well be one with a decimal comma. */
const areDecimalCommas = (records: readonly (readonly string[])[]): boolean =>
  records.every(
    (row) => isBlank(row) || (row.length === 2 && /^[+-]?\d+,\d+$/.test(row.join(','))),
  );

const isNumeric = (cell: string) => (kindsOf(cell.trim()) & (DOT | COMMA | DATE)) !== 0;

/**
 * Whether the first row holds names: no number stands in it, and no two of its words are the same. `sure` if
 * numbers stand below one of them.
 */
export function headerOf(rows: readonly (readonly string[])[]): { header: boolean; sure: boolean } {
  const [first = [], ...below] = rows;
  const names = first.map((name) => name.trim());
  if (names.some((name) => isNumeric(name) || /^na$|^nan$/i.test(name))) {
    return { header: false, sure: names.every((name) => isNumeric(name) || isMissing(name)) };
  }
  const numbersBelow = names.some((_, column) => {
    const cells = below
      .slice(0, MOST)
      .map((row) => (row[column] ?? '').trim())
      .filter((cell) => !isMissing(cell));
    return cells.length > 0 && cells.every(isNumeric);
  });
  const words = names.filter((name) => name !== '');
  const distinct = new Set(words).size === words.length;
  const header = numbersBelow || (below.length > 0 && distinct && words.length > 0);
  return { header, sure: numbersBelow };
}
