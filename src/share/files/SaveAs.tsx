import { useState } from 'react';
import type { OpenRun } from '#archive/index.ts';
import { Failed } from '#parts/Failed.tsx';
import { KINDS, type Kind } from './save.ts';
import { STRINGS } from './strings.ts';
import './files.css';

/** The ways to save a run as a file; it is read when one is chosen. */
export function SaveAs({ read }: { read: () => Promise<OpenRun | undefined> }) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<{ readonly kind: Kind; readonly error: unknown }>();
  const save = async (kind: Kind) => {
    const open = await read();
    if (!open) return setSaid(STRINGS.gone);
    if (!KINDS[kind].has(open)) return setSaid(STRINGS.nothingYet);
    setSaid('');
    setFailed(undefined);
    try {
      await KINDS[kind].save(open);
    } catch (error) {
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
