import type { ReactNode } from 'react';
import { useMessages } from '#language/messages.tsx';
import type { PictureId } from './ids.ts';
import { useSmall } from './small.ts';

interface Props {
  readonly id: PictureId;
  /** What the picture is of, where that is not always the same. */
  readonly note?: ReactNode;
  /** The picture itself: on a phone it stays in sight while the words are read. */
  readonly picture: ReactNode;
  /** What stands below it. */
  readonly children?: ReactNode;
}

/** A picture of a page with its title, what it rests on, and what belongs to it. */
export function Plate({ id, note, picture, children }: Props) {
  const { say } = useMessages();
  const small = useSmall();
  const told = <p className="note">{note ?? say(`picture-${id}.note`)}</p>;
  return (
    <section className="learn-figure" aria-label={say(`picture-${id}`)}>
      <div className="learn-pinned">
        <header>
          <h3>{say(`picture-${id}`)}</h3>
          {!small && told}
        </header>
        {picture}
      </div>
      {small && told}
      {children}
    </section>
  );
}
