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
  return { say, count, plain, percent, megabytes, written };
}
