import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type Language, wordsOf } from './language.ts';
import { pseudo } from './pseudo.ts';

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

function bundle(language: Language, sources: readonly string[]): FluentBundle {
  const made = new FluentBundle(wordsOf(language), {
    useIsolating: false,
    transform: pseudo(language),
  });
  for (const source of sources) made.addResource(new FluentResource(source));
  return made;
}

/** Reads messages. @param fallback those of English, where the language is another. */
export function messagesOf(
  language: Language,
  sources: readonly string[],
  fallback: readonly string[] = [],
): Messages {
  const own = bundle(language, sources);
  // Read only where it is needed: that takes long.
  let english: FluentBundle | undefined;
  const instead = () => {
    english ??= bundle('en', fallback);
    return english;
  };
  const find = (name: string) => {
    const [id, attribute] = name.split('.');
    for (const bundleOf of [() => own, instead]) {
      const one = bundleOf();
      const message = one.getMessage(id);
      const pattern = attribute ? message?.attributes[attribute] : message?.value;
      if (pattern) return (values?: Values) => one.formatPattern(pattern, values, []);
    }
    return undefined;
  };
  return {
    language,
    say: (name, values) => find(name)?.(values) ?? name,
    has: (name) => find(name) !== undefined,
  };
}
