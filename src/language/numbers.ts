import { type Language, type Told, wordsOf } from './language.ts';

const ABSENT = '–';
const NARROW = '\u00a0';

/** Beginning with this a language may divide a number into groups. */
const GROUPED = 1000;

function make(told: Told) {
  const made = new Map<string, Intl.NumberFormat>();
  // Made when it is needed, and once: the first one takes a phone as long as a whole page.
  const format = (most: number, least = most) => {
    const key = `${least} to ${most}`;
    const known =
      made.get(key) ??
      new Intl.NumberFormat(told, { maximumFractionDigits: most, minimumFractionDigits: least });
    made.set(key, known);
    return known;
  };
  const whole = (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < GROUPED
      ? String(value)
      : format(0).format(value);
  const known = (write: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? write(value) : ABSENT;
  return {
    /** "98 %" of 0.98. */
    percent: known((value) => `${whole(Math.round(100 * value) || 0)}${NARROW}%`),
    decimal: known((value) => format(Math.abs(value) < 1 ? 2 : 1).format(value)),
    /** One digit behind the point, if it has any: of things that are counted, a mean. */
    few: known((value) => format(1, 0).format(value)),
    /** As many digits as it has, three at most. */
    plain: known((value) => format(3, 0).format(value)),
    /** "1,000", in Spanish "1000". */
    count: known(whole),
  } satisfies Record<string, (value: number) => string>;
}

export type Numbers = ReturnType<typeof make>;

const made = new Map<Told, Numbers>();

/** Writes numbers as a language does; one that is not known is a dash. The same object for the same language. */
export function numbersIn(language: Language): Numbers {
  const told = wordsOf(language);
  const numbers = made.get(told) ?? make(told);
  made.set(told, numbers);
  return numbers;
}
