import { type Messages, messagesOf } from './fluent.ts';
import { type Language, type Told, wordsOf } from './language.ts';

/** Loads the one file of messages that a page has in each language. */
export type Files = Readonly<Record<Told, () => Promise<{ readonly default: string }>>>;

/** What loads the words of a page in a language. It fails as the files do. */
export const loaderOf =
  (files: Files) =>
  async (language: Language): Promise<Messages> => {
    const { default: words } = await files[wordsOf(language)]();
    return messagesOf(language, [words]);
  };
