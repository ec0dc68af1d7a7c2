import { inEnglish, type Values } from './say.ts';

/** Up to four values of a sentence, by the letters that its message calls them. */
const LETTERS = ['a', 'b', 'c', 'd'] as const;
const ANY = '\u0000';

/**
 * Tells a sentence that was made in English in the language of the moment, found by the English of its message; one that
 * is not known stays.
 *
 * @param names of messages; one that begins like another stands before it.
 * @param tell the message of a name, whose values are called a, b, c, d in the order of the English.
 */
export function retelling(
  names: readonly string[],
  tell: (name: string, values: Values) => string,
): (message: string) => string {
  const valuesOf = (value: (k: number) => string) =>
    Object.fromEntries(LETTERS.map((letter, k) => [letter, value(k)]));
  const patternOf = (name: string): RegExp => {
    const english = inEnglish(() =>
      tell(
        name,
        valuesOf(() => ANY),
      ),
    );
    const plain = english.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${plain.replaceAll(ANY, '(.*)')}$`, 's');
  };
  let patterns: readonly (readonly [name: string, pattern: RegExp])[] | undefined;
  return (message) => {
    patterns ??= names.map((name) => [name, patternOf(name)]);
    for (const [name, pattern] of patterns) {
      const found = pattern.exec(message);
      if (found)
        return tell(
          name,
          valuesOf((k) => found[k + 1] ?? ''),
        );
    }
    return message;
  };
}
