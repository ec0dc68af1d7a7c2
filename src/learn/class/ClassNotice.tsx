import { useEffect } from 'react';
import { useMessages } from '#language/messages.tsx';
import { usePlayer } from '../lesson-context.ts';
import type { Opened } from './as-class.ts';
import './class.css';

/** Says that a page was set up by a teacher, what of that could not be read, and leads back to it. */
export function ClassNotice({ opened: { asked, notes } }: { opened: Opened }) {
  const player = usePlayer();
  const { say } = useMessages();
  useEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute('data-projector', asked.projector === true);
    return () => root.removeAttribute('data-projector');
  }, [asked.projector]);
  return (
    <section className="learn-class">
      <p>
        {say('class')}{' '}
        <button type="button" className="link" onClick={player.reset}>
          {say('class.reset')}
        </button>
      </p>
      {notes.map(({ kind, what }) => (
        <p key={`${kind} ${what}`} className="note">
          <span className="triangle" aria-hidden="true" /> {say(`class.${kind}`, { what })}
        </p>
      ))}
    </section>
  );
}
