import { useMessages } from '#language/messages.tsx';
import type { PictureId } from './ids.ts';

/** Stands where a picture comes, as large as most are, so that little moves then. */
export function ToCome({ id }: { id: PictureId }) {
  const { say } = useMessages();
  return (
    <section className="learn-figure to-come" aria-label={say(`picture-${id}`)} aria-busy="true">
      <header>
        <h3>{say(`picture-${id}`)}</h3>
        <p className="note">{say(`picture-${id}.note`)}</p>
      </header>
    </section>
  );
}
