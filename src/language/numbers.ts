import { type Language, type Told, wordsOf } from './language.ts';
import { formatIn } from './number-format.ts';

const ABSENT = '–';
const NARROW = '\u00a0';

/** Beginning with this a language may divide a number into groups. */
const GROUPED = 1000;

const POINTS: Readonly<Record<Told, string>> = { en: '.', es: ',' };

function make(told: Told) {
  /** At most and at least so many digits behind the point: all of the first, or only what is needed. */
  const written =
    (most: number, least = 0) =>
    (value: number): string => {
      const figures = value.toFixed(most);
      if (Math.abs(Number(figures)) >= GROUPED) {
        const digits = { maximumFractionDigits: most, minimumFractionDigits: least };
        return formatIn(told, digits).format(value);
      }
      return (least > 0 ? figures : String(Number(figures))).replace('.', POINTS[told]);
    };
  const [whole, tenths, hundredths] = [written(0), written(1, 1), written(2, 2)];
  const known = (write: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? write(value) : ABSENT;
  return {
    /** "98 %" of 0.98. */
    percent: known((value) => `${whole(Math.round(100 * value) || 0)}${NARROW}%`),
    decimal: known((value) => (Math.abs(value) < 1 ? hundredths : tenths)(value)),
    /** One digit behind the point, if it has any: of things that are counted, a mean. */
    few: known(written(1)),
    /** As many digits as it has, three at most. */
    plain: known(written(3)),
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
