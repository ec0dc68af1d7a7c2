import { useStore } from 'zustand';
import { useMessages } from '#language/messages.tsx';
import { Notice } from '#parts/Notice.tsx';
import { notebook } from '../notebook.ts';

/** Says where nothing is remembered, or not what was; the lesson goes on. */
export function Forgotten() {
  const { say } = useMessages();
  const forgotten = useStore(notebook, (state) => state.forgotten);
  if (!forgotten) return null;
  const offers =
    forgotten === 'forbidden' ? [] : [{ words: say('forget'), act: notebook.forget, first: true }];
  return (
    <Notice sign="triangle" offers={offers}>
      <p>{say(`forgotten-${forgotten}`)}</p>
    </Notice>
  );
}
