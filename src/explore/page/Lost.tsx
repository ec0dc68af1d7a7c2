import { Notice } from '#parts/Notice.tsx';
import type { Note } from '#spec/index.ts';
import { mapNoteWords } from '../note-words.ts';
import { STRINGS } from './explore-words.ts';

/** What of a link is lost. */
export function Lost({ notes, onClose }: { notes: readonly Note[]; onClose: () => void }) {
  return (
    <Notice sign="triangle" alert offers={[{ words: STRINGS.close, act: onClose }]}>
      <p>
        <strong>{STRINGS.lost}</strong> {STRINGS.asRead}
      </p>
      <ul>
        {notes.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <strong>{path}</strong> {mapNoteWords(message)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
