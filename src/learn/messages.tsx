import { createContext, use } from 'react';
import { ask } from '#parts/ask.ts';
import { type Messages, messagesOf } from './fluent.ts';
import { type Language, wordsOf } from './language.ts';

const Context = createContext<Messages | undefined>(undefined);

/** Gives all below it the words of the page. */
export const MessagesProvider = Context.Provider;

/** The words of the page in the language in which it is read. @throws Error outside a `MessagesProvider`. */
export function useMessages(): Messages {
  const messages = use(Context);
  if (!messages) throw new Error('This belongs into a MessagesProvider.');
  return messages;
}

/** Loads the words of the lesson. @throws NotLoaded if they do not come. */
export async function loadMessages(language: Language): Promise<Messages> {
  const [en, own] = await Promise.all([
    ask(() => import('./messages/en.ts')),
    wordsOf(language) === 'es' ? ask(() => import('./messages/es.ts')) : undefined,
  ]);
  return own ? messagesOf(language, own.default, en.default) : messagesOf(language, en.default);
}
