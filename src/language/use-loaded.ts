import { useEffect, useState } from 'react';
import type { Messages } from './fluent.ts';
import type { Language } from './language.ts';
import { useLanguageAsked } from './use-language.ts';

/**
 * The words of a page in the language that is chosen; in the one before until its words come.
 *
 * @param first those that the page was opened with.
 * @param load loads those of another language; the same function at every call.
 */
export function useLoaded(
  first: Messages,
  load: (language: Language) => Promise<Messages>,
): Messages {
  const language = useLanguageAsked();
  const [messages, setMessages] = useState(first);
  useEffect(() => {
    if (messages.language === language) return undefined;
    let wanted = true;
    load(language).then(
      (loaded) => wanted && setMessages(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language, messages, load]);
  return messages;
}
