import { type ReactNode, useId, useState } from 'react';
import { Glossed } from '#panels/glossary/Term.tsx';
import { NumbersTable } from '#panels/NumbersTable.tsx';
import { ask, NotLoaded } from '#parts/ask.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { WORDS as PART } from '#parts/part-words.ts';
import type { Picture } from './picture.ts';
import { VIEW_WORDS as WORDS } from './view-words.ts';
import './view.css';

const KINDS = ['SVG', 'CSV'] as const;

function Tools({ picture }: { picture: Picture }) {
  const { region } = picture;
  const [failure, setFailure] = useState<string>();
  const save = async (kind: (typeof KINDS)[number]) => {
    try {
      const { saveCsv, saveSvg } = await ask(() => import('./save.ts'));
      if (kind === 'SVG') await saveSvg(picture);
      else saveCsv(picture);
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof NotLoaded ? PART.missing : PART.broken);
    }
  };
  return (
    <>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={WORDS.save(WORDS.region(region), kind)}
          onClick={() => save(kind)}
        >
          {kind}
        </button>
      ))}
      {failure && <p role="alert">{WORDS.failed(failure)}</p>}
    </>
  );
}

interface Props {
  readonly picture: Picture;
  readonly children: ReactNode;
  /** More to do with it, before its table and files. */
  readonly actions?: ReactNode;
}

/** A picture of a sweep with its words, its table and its files; what draws it stands inside. */
export function PictureFrame({ picture, children, actions }: Props) {
  const { region, title, how } = picture;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="sweep-picture" aria-label={WORDS.region(region)}>
      <h3>
        {title}{' '}
        <span className="note">
          <Glossed>{how}</Glossed>
        </span>
      </h3>
      <p className="sweep-see">{picture.see()}</p>
      <Boundary>{children}</Boundary>
      <div className="sweep-tools">
        {actions}
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={id}
          aria-label={WORDS.tableOf(WORDS.region(region))}
          onClick={() => setOpen(!open)}
        >
          {WORDS.table}
        </button>
        <Tools picture={picture} />
      </div>
      <div id={id} hidden={!open}>
        {open && <NumbersTable caption={WORDS.tableOf(title)} table={picture.table()} />}
      </div>
    </section>
  );
}
