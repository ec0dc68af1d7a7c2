import { useEffect, useState, useSyncExternalStore } from 'react';
import { hashNow, pathNow } from '#lab-state/address.ts';
import type { Messages } from '#language/fluent.ts';
import { languageIn } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { tellIn, useLanguage } from '#language/use-language.ts';
import { later } from '#parts/later.tsx';
import { entriesAt } from '#spec/index.ts';
import { placeOf } from './course.ts';
import { loadMessages } from './messages.ts';
import { Contents } from './view/Contents.tsx';
import { nameIn } from './view/link.ts';
import { NoPage } from './view/NoPage.tsx';
import './learn.css';

/** A page with all that draws and trains; the contents need none of it. */
export const PageView = later(async () => (await import('./view/PageView.tsx')).PageView);

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

/** Follows the link to its language; one that names none is given the language of the page. */
function useLanguageInLink(): void {
  useEffect(() => {
    const follow = () => {
      const asked = languageIn(hashNow());
      if (asked) tellIn(asked);
      else {
        const entries = entriesAt(hashNow());
        entries.set('lang', useLanguage.getState().language);
        history.replaceState(history.state, '', `#${pathNow()}?${entries}`);
      }
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** How often the reader went from page to page of the lesson; each begins at its top. */
function useMoves(name: string): number {
  const [moves, setMoves] = useState({ name, count: 0 });
  if (moves.name !== name) setMoves({ name, count: moves.count + 1 });
  useEffect(() => {
    if (moves.count > 0) scrollTo(0, 0);
  }, [moves.count]);
  return moves.count;
}

/** The pages of the lesson: its contents, or the page that the address names. */
export function LearnPage({ first }: { first: Messages }) {
  const messages = useLoaded(first);
  const path = useSyncExternalStore(onRoute, pathNow);
  useLanguageInLink();
  const name = nameIn(path);
  const place = placeOf(name);
  const moves = useMoves(name);
  return (
    <MessagesProvider value={messages}>
      <main
        className="learn"
        lang={messages.language.startsWith('x-') ? 'en' : messages.language}
        dir={directionOf(messages.language)}
      >
        {place ? (
          <PageView key={name} place={place} moved={moves > 0} />
        ) : name ? (
          <NoPage name={name} />
        ) : (
          <Contents />
        )}
      </main>
    </MessagesProvider>
  );
}
