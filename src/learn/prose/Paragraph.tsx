import { createContext, type ReactNode, use, useId } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../lesson-context.ts';
import { useDeeds } from './deeds.ts';

const Context = createContext('');

/** The paragraph that words stand in. */
export const useParagraph = (): string => use(Context);

/** What the words of a paragraph set last, and how to put it back. */
export function Said({ paragraph }: { paragraph: string }) {
  const { say } = useWords().messages;
  const deeds = useDeeds();
  const last = useStore(deeds, (deed) => (deed?.paragraph === paragraph ? deed : undefined));
  if (!last) return null;
  return (
    <div className="learn-said">
      <span role="status">{last.words}</span>
      <button type="button" className="link" onClick={() => deeds.takeBack()}>
        {say('put-back')}
      </button>
    </div>
  );
}

/** A paragraph; below it stands what its words set. */
export function Paragraph({ children }: { children?: ReactNode }) {
  const id = useId();
  return (
    <Context value={id}>
      <p>{children}</p>
      <Said paragraph={id} />
    </Context>
  );
}
