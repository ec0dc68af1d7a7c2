import type { ComponentType, ReactNode } from 'react';
import { type Messages, messagesOf } from '#language/fluent.ts';
import { type Language, wordsOf } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { useLanguage } from '#language/use-language.ts';
import { useLoaded } from '#language/use-loaded.ts';
import { ask } from '#parts/ask.ts';

const IN_ENGLISH = [() => import('../messages/en.ts'), () => import('./words/en.ts')];
const IN_SPANISH = [() => import('../messages/es.ts'), () => import('./words/es.ts')];

const sourcesOf = async (parts: typeof IN_ENGLISH): Promise<readonly string[]> =>
  (await Promise.all(parts.map(ask))).flatMap((part) => part.default);

/** Loads the words of the lesson with those of the questions. @throws NotLoaded if they do not come. */
async function loadWords(language: Language): Promise<Messages> {
  const [en, own] = await Promise.all([
    sourcesOf(IN_ENGLISH),
    wordsOf(language) === 'es' ? sourcesOf(IN_SPANISH) : undefined,
  ]);
  return own ? messagesOf(language, own, en) : messagesOf(language, en);
}

interface Props {
  readonly first: Messages;
  readonly children: ReactNode;
}

function Asking({ first, children }: Props) {
  return <MessagesProvider value={useLoaded(first, loadWords)}>{children}</MessagesProvider>;
}

/** A page on which questions of the quiz are said: it comes with their words, which no other page waits for. */
export const asking = (load: () => Promise<ComponentType>) => async (): Promise<ComponentType> => {
  const { language } = useLanguage.getState();
  const [Page, first] = await Promise.all([load(), loadWords(language)]);
  return () => (
    <Asking first={first}>
      <Page />
    </Asking>
  );
};
