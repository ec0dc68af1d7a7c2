import type { FluentVariable } from '@fluent/bundle';
import { Bundle } from './bundle.ts';
import type { Language } from './language.ts';

/** What stands for a variable of a message: words, a number, or one that is already written. */
export type Values = Readonly<Record<string, FluentVariable>>;

/** The words of a page in one language. */
export interface Messages {
  readonly language: Language;
  /**
   * The message of a name, or an attribute of it ("share.unit"). One that is missing is said in English; one that is
   * missing there too is its name.
   */
  say(name: string, values?: Values): string;
  has(name: string): boolean;
}

/** Reads messages. @param fallback those of English, where the language is another. */
export function messagesOf(
  language: Language,
  sources: readonly string[],
  fallback: readonly string[] = [],
): Messages {
  const bundles = [new Bundle(language, sources), new Bundle('en', fallback)];
  const find = (name: string) => {
    for (const one of bundles) {
      const pattern = one.patternOf(name);
      if (pattern) return (values?: Values) => one.write(pattern, values);
    }
    return undefined;
  };
  return {
    language,
    say: (name, values) => find(name)?.(values) ?? name,
    has: (name) => find(name) !== undefined,
  };
}
