import { NotLoaded } from './ask.ts';
import { Notice } from './Notice.tsx';
import { WORDS } from './part-words.ts';

interface Props {
  readonly again: () => void;
  /** What happened; told from the error if it is not said. */
  readonly words?: string;
  readonly error?: unknown;
}

/** Stands where a part of the page is missing: what happened, and two ways on. */
export function Failed({ again, error, words }: Props) {
  const offers = [
    { words: WORDS.again, act: again, first: true },
    { words: WORDS.reload, act: () => location.reload() },
  ];
  const told = words ?? (error instanceof NotLoaded ? WORDS.missing : WORDS.broken);
  return (
    <Notice sign="triangle" alert offers={offers}>
      <p>
        <strong>{told}</strong> {WORDS.else}
      </p>
    </Notice>
  );
}
