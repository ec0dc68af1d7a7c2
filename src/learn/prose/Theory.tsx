import type { ReactNode } from 'react';
import { useMessages } from '#language/messages.tsx';

/** A box that leads to what is proved: `<Theory id="collision">`, an exhibit of the page of the theory. */
export function Theory({ id, children }: { id: string; children?: ReactNode }) {
  const { say } = useMessages();
  return (
    <aside className="learn-theory">
      <div>{children}</div>
      <a href={`#/theory/${id}`}>{say('to-theory')}</a>
    </aside>
  );
}
