import { useEffect, useState } from 'react';
import type { Messages } from '#language/fluent.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { useLanguageAsked } from '#language/use-language.ts';
import { Front } from './Front.tsx';
import { loadWords } from './open.tsx';

/** The front page in the language that is chosen; in the one before until its words come. */
export function FrontPage({ first }: { first: Messages }) {
  const language = useLanguageAsked();
  const [messages, setMessages] = useState(first);
  useEffect(() => {
    if (messages.language === language) return undefined;
    let wanted = true;
    loadWords(language).then(
      (loaded) => wanted && setMessages(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language, messages]);
  return (
    <MessagesProvider value={messages}>
      <Front />
    </MessagesProvider>
  );
}
