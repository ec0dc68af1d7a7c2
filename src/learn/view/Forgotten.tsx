import { type StoreApi, useStore } from 'zustand';
import { useMessages } from '#language/messages.tsx';
import { Notice } from '#parts/Notice.tsx';
import type { Noted } from '../noted.ts';

interface Props {
  readonly of: StoreApi<Noted<unknown>> & { forget(): void };
  /** How the names of what is said begin. */
  readonly words: string;
}

/** Says where nothing is remembered, or not what was; the lesson goes on. */
export function Forgotten({ of: noted, words }: Props) {
  const { say } = useMessages();
  const forgotten = useStore(noted, (state) => state.forgotten);
  if (!forgotten) return null;
  const offers =
    forgotten === 'forbidden' ? [] : [{ words: say('forget'), act: noted.forget, first: true }];
  return (
    <Notice sign="triangle" offers={offers}>
      <p>{say(`${words}-${forgotten}`)}</p>
    </Notice>
  );
}
