import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Failed } from '#parts/Failed.tsx';
import { LinkField } from '#share/link/LinkField.tsx';
import { QrCode } from '#share/link/QrCode.tsx';
import type { ExploreDesk } from '../desk.ts';
import { STRINGS } from '../explore-words.ts';
import { holdsOf, titleOf } from '../sweep-words.ts';
import { KINDS, type Kind } from './save.ts';
import '#share/link/share.css';
import '#share/files/files.css';

const WHAT = { json: 'jsonWhat', csv: 'csvWhat', parquet: 'parquetWhat' } as const;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML that shows a map inside another page. */
export function embedOf(address: string, title: string): string {
  const src = attribute(`${address}&embed=1`);
  return `<iframe src="${src}" width="720" height="640" style="border:0" loading="lazy" title="${attribute(title)}"></iframe>`;
}

function Files({ desk }: { desk: ExploreDesk }) {
  const [failed, setFailed] = useState<{ readonly kind: Kind; readonly error: unknown }>();
  const save = async (kind: Kind) => {
    setFailed(undefined);
    const file = desk.explore.file();
    if (!file) return;
    try {
      await KINDS[kind](desk.explore.getState(), file);
    } catch (error) {
      setFailed({ kind, error });
    }
  };
  const file = desk.explore.file();
  if (!file) return <p className="note">{STRINGS.nothingYet}</p>;
  const part = file.results.size < desk.explore.getState().results.size;
  return (
    <div className="run-files">
      {part && <p className="note">{STRINGS.onlyHere(file.results.size)}</p>}
      <ul>
        {(Object.keys(KINDS) as Kind[]).map((kind) => (
          <li key={kind}>
            <button type="button" className="link" onClick={() => void save(kind)}>
              {STRINGS[kind]}
            </button>
            <span className="note">{STRINGS[WHAT[kind]]}</span>
          </li>
        ))}
      </ul>
      {failed && <Failed error={failed.error} again={() => void save(failed.kind)} />}
    </div>
  );
}

/** The open dialog: a link to the sweep, what it holds, the sweep as a file, and the map for another page. */
export default function ShareSweep({ desk, onClose }: { desk: ExploreDesk; onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const [title, html] = [useId(), useId()];
  const { sweep, engine } = useStore(desk.explore);
  useStore(desk.look);
  useEffect(() => ref.current?.showModal(), []);
  const link = location.origin + location.pathname + desk.link();
  return (
    <dialog ref={ref} className="share" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{STRINGS.shareTitle}</h2>
        <button type="button" className="link" onClick={() => ref.current?.close()}>
          {STRINGS.close}
        </button>
      </header>
      <p className="share-about">{STRINGS.shareAbout}</p>
      <div className="share-columns">
        <LinkField link={link} />
        <QrCode text={link} />
      </div>
      <h3>{STRINGS.holds}</h3>
      <ul className="share-holds">
        {holdsOf(sweep, engine).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{STRINGS.files}</h3>
      <Files desk={desk} />
      <h3>{STRINGS.embed}</h3>
      <div className="share-link">
        <label className="hidden" htmlFor={html}>
          {STRINGS.embed}
        </label>
        <textarea
          id={html}
          readOnly
          rows={3}
          value={embedOf(link, titleOf(sweep))}
          onFocus={(event) => event.target.select()}
        />
      </div>
    </dialog>
  );
}
