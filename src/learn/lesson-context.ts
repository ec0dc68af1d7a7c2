import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { useExperiment } from '#lab-state/context.ts';
import type { Messages } from '#language/fluent.ts';
import { useMessages } from '#language/messages.tsx';
import { type Numbers, numbersIn } from '#language/numbers.ts';
import { nameOf } from './course.ts';
import type { Guess } from './lesson.ts';
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

/** Whether the run is trained here and still has its point before it: what was foretold stands now. */
export function useBeforePoint(): boolean {
  const { seen, starting } = usePlaying((playing) => playing);
  const runs = useExperiment(({ state }) => state === 'playing' || state === 'paused');
  return !seen && (starting || runs);
}

/** What of the reader's notes is needed. */
export const useNotes = <T>(select: (notes: Notes) => T): T =>
  useStore(notebook, ({ notes }) => select(notes));

/** "lie/1": the name of the page. */
export const usePageName = (): string => nameOf(usePlayer().place);

/** What a picture without data says instead, while what comes is hidden until something is foretold. */
const HIDDEN: Readonly<Record<Guess['kind'], Readonly<Record<string, string>>>> = {
  pick: { 'nothing-yet': 'nothing-picked', 'nothing-plotted': 'nothing-picked' },
  draw: { 'nothing-yet': 'nothing-drawn', 'nothing-plotted': 'nothing-under' },
};

/** The words and the numbers of a picture: one that has nothing to show yet says what to do first. */
export function usePictureWords(): ReturnType<typeof useWords> {
  const { messages, numbers } = useWords();
  const { guess } = usePlayer().place.page;
  const sealed = usePlaying((playing) => playing.sealed);
  return useMemo(() => {
    if (!sealed || !guess) return { messages, numbers };
    const say: Messages['say'] = (id, values) => messages.say(HIDDEN[guess.kind][id] ?? id, values);
    return { messages: { ...messages, say }, numbers };
  }, [messages, numbers, guess, sealed]);
}

/** The words and the numbers of the language. */
export function useWords(): { readonly messages: Messages; readonly numbers: Numbers } {
  const messages = useMessages();
  return { messages, numbers: numbersIn(messages.language) };
}
