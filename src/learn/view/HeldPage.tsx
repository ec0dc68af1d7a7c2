import { useCallback } from 'react';
import { Held, type Obey } from '#lab/embed/Held.tsx';
import { usePlayer } from '../lesson-context.ts';

/** A page of the lesson inside another page: it hears the commands that a run in a frame hears. */
export function HeldPage() {
  const player = usePlayer();
  const obey = useCallback<Obey>(
    (command) => {
      const playing = player.lab.experiment.getState().state === 'playing';
      if (command.type === 'set') player.change(command.arm, command.changes as object);
      else if (command.type === 'reset') player.reset();
      else if (command.type === 'step') player.step();
      else if (playing !== (command.type === 'play')) player.playOrPause();
    },
    [player],
  );
  return <Held obey={obey} />;
}
