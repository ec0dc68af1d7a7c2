import { useEffect, useState, useSyncExternalStore } from 'react';
import { hashNow, pathNow } from '#lab-state/address.ts';
import { entriesAt } from '#spec/index.ts';
import { placeOf } from './course.ts';
import type { Messages } from './fluent.ts';
import { languageIn } from './language.ts';
import { loadMessages, MessagesProvider } from './messages.tsx';
import { directionOf } from './pseudo.ts';
import { tellIn, useLanguage } from './use-language.ts';
import { Contents } from './view/Contents.tsx';
import { NoPage } from './view/NoPage.tsx';
import { PageView } from './view/PageView.tsx';
import './learn.css';

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The words of the language that is chosen; those of the one before until they come. */
function useLoaded(first: Messages): Messages {
  const language = useLanguage((state) => state.language);
  const [messages, setMessages] = useState(first);
  useEffect(() => {
    if (messages.language === language) return undefined;
    let wanted = true;
    loadMessages(language).then(
      (loaded) => wanted && setMessages(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language, messages]);
  return messages;
}

/** Keeps the language in the link, and follows the link to another. */
function useLanguageInLink(path: string): void {
  const language = useLanguage((state) => state.language);
  useEffect(() => {
    const follow = () => {
      const asked = languageIn(hashNow());
      if (asked) tellIn(asked);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (languageIn(hashNow()) === language) return;
    const entries = entriesAt(hashNow());
    entries.set('lang', language);
    history.replaceState(history.state, '', `#${path}?${entries}`);
  }, [language, path]);
}

/** The pages of the lesson: its contents, or the page that the address names. */
export function LearnPage({ first }: { first: Messages }) {
  const messages = useLoaded(first);
  const path = useSyncExternalStore(onRoute, pathNow);
  useLanguageInLink(path);
  const name = path.replace(/^\/learn\/?/, '');
  const place = placeOf(name);
  return (
    <MessagesProvider value={messages}>
      <main
        className="learn"
        lang={messages.language.startsWith('x-') ? 'en' : messages.language}
        dir={directionOf(messages.language)}
      >
        {place ? (
          <PageView key={name} place={place} />
        ) : name ? (
          <NoPage name={name} />
        ) : (
          <Contents />
        )}
      </main>
    </MessagesProvider>
  );
}
