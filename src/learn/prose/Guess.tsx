import { type ReactNode, useId } from 'react';
import {
  useBeforePoint,
  useNotes,
  usePageName,
  usePlayer,
  usePlaying,
  useWords,
} from '../lesson-context.ts';
import { notebook } from '../notebook.ts';
import { AskedProvider } from './choices.ts';

/** What is foretold before Play: words around a curve that is drawn on the picture, or choices. */
export function Guess({ children }: { children?: ReactNode }) {
  const { guess } = usePlayer().place.page;
  return guess?.kind === 'pick' ? (
    <PickGuess>{children}</PickGuess>
  ) : (
    <DrawGuess>{children}</DrawGuess>
  );
}

function DrawGuess({ children }: { children?: ReactNode }) {
  const { say } = useWords().messages;
  const player = usePlayer();
  const name = usePageName();
  const sealed = usePlaying((playing) => playing.sealed);
  const drawn = useNotes((notes) => notes.guesses[name] !== undefined);
  return (
    <div className="learn-guess">
      {children}
      {sealed ? (
        <p className="note">{say('draw-how')}</p>
      ) : (
        drawn && (
          <button type="button" className="link" onClick={player.seal}>
            {say('draw-again')}
          </button>
        )
      )}
    </div>
  );
}

function PickGuess({ children }: { children?: ReactNode }) {
  const { say } = useWords().messages;
  const player = usePlayer();
  const { guess } = player.place.page;
  const name = usePageName();
  const group = useId();
  const seen = usePlaying((playing) => playing.seen);
  const held = useBeforePoint();
  const kept = useNotes((notes) => notes.guesses[name]);
  const choices = guess?.kind === 'pick' ? guess.choices : [];
  // A choice that a former version of the page offered is none of this one.
  const picked = choices.find(({ id }) => kept && 'picked' in kept && kept.picked === id)?.id;
  const pick = (id: string) => {
    notebook.guess(name, { picked: id });
    player.reveal();
  };
  return (
    <fieldset className="learn-why" disabled={(seen || held) && picked !== undefined}>
      <legend>{say('guess')}</legend>
      <AskedProvider value={{ group, picked, pick }}>{children}</AskedProvider>
    </fieldset>
  );
}
