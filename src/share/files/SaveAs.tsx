import { useState } from 'react';
import { Failed } from '#parts/Failed.tsx';
import { STRINGS } from './runs-words.ts';
import { KINDS, type Kind, type Named } from './save.ts';
import './files.css';

/** A run to be saved, and in words what of it is too damaged for that. */
export interface Readable extends Named {
  readonly faults?: readonly string[];
}

/** The ways to save a run as a file; it is read when one is chosen. */
export function SaveAs({ read }: { read: () => Promise<Readable | undefined> }) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<{ readonly kind: Kind; readonly error: unknown }>();
  const save = async (kind: Kind) => {
    const open = await read();
    if (!open) return setSaid(STRINGS.gone);
    if (!KINDS[kind].has(open)) return setSaid(STRINGS.nothingYet);
    setFailed(undefined);
    try {
      await KINDS[kind].save(open);
      setSaid(open.faults?.length ? STRINGS.savedWithout(open.faults) : '');
    } catch (error) {
      setSaid('');
      setFailed({ kind, error });
    }
  };
  return (
    <details className="run-files">
      <summary className="link">{STRINGS.saveAs}</summary>
      <ul>
        {(Object.keys(KINDS) as Kind[]).map((kind) => (
          <li key={kind}>
            <button type="button" className="link" onClick={() => void save(kind)}>
              {STRINGS.kinds[kind].name}
            </button>
            <span className="note">{STRINGS.kinds[kind].what}</span>
          </li>
        ))}
      </ul>
      <p className="note" role="status">
        {said}
      </p>
      {failed && <Failed error={failed.error} again={() => void save(failed.kind)} />}
    </details>
  );
}
