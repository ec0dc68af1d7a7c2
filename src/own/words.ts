import type { Refusal } from '#intake/messages.ts';
import { refusedIn } from '#intake/refused.ts';
import { wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { numbersIn } from '#language/numbers.ts';

/** The words of the page, and its numbers as they are written in its language. */
export function useOwnWords() {
  const { say, language } = useMessages();
  const { count, plain, percent } = numbersIn(language);
  const megabytes = (bytes: number): string => `${plain(Math.max(0.01, bytes / 1e6))} MB`;
  /** Values of a message, its numbers written. */
  const written = (values: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        typeof value === 'number'
          ? [
              [key, value],
              [`${key}-written`, count(value)],
            ]
          : [[key, value]],
      ),
    );
  const refused = (refusal: Refusal): string => refusedIn(wordsOf(language), refusal);
  return { say, refused, count, plain, percent, megabytes, written };
}
