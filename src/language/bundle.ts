import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type Language, wordsOf } from './language.ts';
import { pseudo } from './pseudo.ts';

type Message = NonNullable<ReturnType<FluentBundle['getMessage']>>;
type Pattern = NonNullable<Message['value']>;

/**
 * Messages of one language. A source is read once one of its messages is asked for: reading all of them takes a phone
 * longer than drawing a page. So no message may speak of one of another source.
 */
export class Bundle {
  readonly #read: FluentBundle;
  readonly #unread: Set<string>;

  constructor(language: Language, sources: Iterable<string> = []) {
    const options = { useIsolating: false, transform: pseudo(language) };
    this.#read = new FluentBundle(wordsOf(language), options);
    this.#unread = new Set(sources);
  }

  get locale(): string {
    return this.#read.locales[0];
  }

  add(source: string): void {
    this.#unread.add(source);
  }

  /** The pattern of a message, or of an attribute of it: "setting-seed.help". */
  patternOf(name: string): Pattern | undefined {
    const [id, attribute] = name.split('.');
    const message = this.#messageOf(id);
    return (attribute ? message?.attributes[attribute] : message?.value) ?? undefined;
  }

  write(pattern: Pattern, values?: Readonly<Record<string, FluentVariable>>): string {
    return this.#read.formatPattern(pattern, values, []);
  }

  #messageOf(id: string): Message | undefined {
    if (!this.#read.hasMessage(id)) {
      for (const source of this.#unread) {
        if (!source.startsWith(`${id} =`) && !source.includes(`\n${id} =`)) continue;
        this.#unread.delete(source);
        this.#read.addResource(new FluentResource(source));
      }
    }
    return this.#read.getMessage(id);
  }
}
