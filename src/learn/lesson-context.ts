import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '#language/fluent.ts';
import { useMessages } from '#language/messages.tsx';
import { type Numbers, numbersIn } from '#language/numbers.ts';
import { nameOf } from './course.ts';
import { type Notes, notebook } from './notebook.ts';
import type { Player, Playing } from './player.ts';

const Context = createContext<Player | undefined>(undefined);

/** Gives all below it the page of the lesson. */
export const PlayerProvider = Context.Provider;

/** The page that a component stands on. @throws Error outside a page. */
export function usePlayer(): Player {
  const player = use(Context);
  if (!player) throw new Error('This belongs on a page of the lesson.');
  return player;
}

/** What of the page's playing is needed. */
export const usePlaying = <T>(select: (playing: Playing) => T): T =>
  useStore(usePlayer().store, select);

/** What of the reader's notes is needed. */
export const useNotes = <T>(select: (notes: Notes) => T): T =>
  useStore(notebook, ({ notes }) => select(notes));

/** "lie/1": the name of the page. */
export const usePageName = (): string => nameOf(usePlayer().place);

/** The words and the numbers of the language. */
export function useWords(): { readonly messages: Messages; readonly numbers: Numbers } {
  const messages = useMessages();
  return { messages, numbers: numbersIn(messages.language) };
}
