/** A part of a sentence: its English, which is also its name in a catalogue, with {1}, {2} … where values stand. */
export interface Told {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** A part of a sentence with values: told`it has ${count} bytes`. */
export const told = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): Told => ({
  text: parts.reduce((all, part, k) => `${all}{${k}}${part}`),
  values,
});

/** Plain words as a part of a sentence. */
export const toldOf = (said: string | Told): Told =>
  typeof said === 'string' ? { text: said, values: [] } : said;

/** What English is in another language, by its text. */
export type Catalogue = Readonly<Record<string, string>>;

/** A count with the commas of English. */
const COUNT = /^\d{1,3}(,\d{3})+$/;
const THIN = '\u202f';

/**
 * A part of a sentence in words; values that a catalogue has are of its language, too, and counts have no commas there,
 * which may part decimals.
 */
export function wordsOf({ text, values }: Told, catalogue?: Catalogue): string {
  return (catalogue?.[text] ?? text).replace(/\{(\d)\}/g, (_, k) => {
    const value = String(values[Number(k) - 1]);
    const isCount = catalogue && COUNT.test(value);
    return isCount ? value.replaceAll(',', THIN) : (catalogue?.[value] ?? value);
  });
}
