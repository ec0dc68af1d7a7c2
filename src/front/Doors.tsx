import type { ReactNode } from 'react';
import { useMessages } from '#language/messages.tsx';
import FIGURES from './door-figures.json' with { type: 'json' };
import { Guess, ShareMap, Verdicts } from './door-figures.tsx';

function Door({ id, path, children, note }: Props) {
  const { say } = useMessages();
  return (
    <a className="front-door" href={`#${path}`}>
      <h2>
        <span>{say(id)}</span> <span aria-hidden="true">→</span>
      </h2>
      <div>
        <p>{say(`${id}.about`)}</p>
        <small>{note}</small>
      </div>
      {children}
    </a>
  );
}

interface Props {
  readonly id: 'learn' | 'explore' | 'paper';
  readonly path: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** Three ways on, each with a small figure of the room that it leads to. */
export function Doors() {
  const { say } = useMessages();
  return (
    <section className="front-doors" aria-label={say('doors')}>
      <Door id="learn" path="/learn" note={say('learn.note')}>
        <Guess />
      </Door>
      <Door id="explore" path="/explore" note={say('explore.note')}>
        <ShareMap />
      </Door>
      <Door id="paper" path="/paper" note={say('paper.note', { count: FIGURES.verdicts.claims })}>
        <Verdicts />
      </Door>
    </section>
  );
}
