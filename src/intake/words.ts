/** Different values up to which words become a column each. */
const FEW = 32;
/** Words of a text that become a column each: those that the most training rows have. */
const MOST_WORDS = 256;

/** Numbers that the words of one column may become. */
const MOST_NUMBERS = 16_000_000;

/** Columns that are made of a column of words: 1 where a row has the value, or the word, and 0 where not. */
export interface WordColumns {
  readonly how: 'values' | 'words';
  readonly names: readonly string[];
  /** Different values or words that became no column. */
  readonly leftOut: number;
  /** The columns that are 1 in a row; nothing where the row has no words at all. */
  of(text: string): readonly number[] | undefined;
}

const wordsIn = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
];

/** How many texts have each word, the most frequent first; of equally frequent ones, by the order of their letters. */
function counted(texts: Iterable<string>, split: (text: string) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of split(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

const whole = (text: string): string[] => (text === '' ? [] : [text]);

/** What columns the words of the rows that are trained on make. @param rows how many rows have them. */
export function wordColumns(training: readonly string[], rows: number): WordColumns {
  const values = counted(training, whole);
  const few = values.length <= FEW;
  const most = Math.min(MOST_WORDS, Math.max(1, Math.floor(MOST_NUMBERS / rows)));
  const split = few ? whole : wordsIn;
  const all = few ? values : counted(training, wordsIn);
  const names = all.slice(0, few ? FEW : most);
  const places = new Map(names.map((name, k) => [name, k]));
  return {
    how: few ? 'values' : 'words',
    names,
    leftOut: all.length - names.length,
    of: (text) => (text === '' ? undefined : split(text).flatMap((word) => places.get(word) ?? [])),
  };
}
