import { createContext, use } from 'react';
import type { Messages } from './fluent.ts';

const Context = createContext<Messages | undefined>(undefined);

/** Gives all below it the words of the page. */
export const MessagesProvider = Context.Provider;

/** The words of the page in the language in which it is read. @throws Error outside a `MessagesProvider`. */
export function useMessages(): Messages {
  const messages = use(Context);
  if (!messages) throw new Error('This belongs into a MessagesProvider.');
  return messages;
}
