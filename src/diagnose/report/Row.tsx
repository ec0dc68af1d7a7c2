import { type ReactNode, useId, useState } from 'react';
import { Glossed } from '#panels/glossary/Term.tsx';
import { Said } from '../Said.tsx';

interface Props {
  readonly title: string;
  readonly see: string;
  /** How it was measured. */
  readonly how?: string;
  /** Whether a stronger rule parts it from what comes before. */
  readonly strong?: boolean;
  /** On a phone it is shown once this is pressed: what is said before, and after. */
  readonly fold?: { readonly show: string; readonly hide: string };
  readonly children: ReactNode;
}

/** A part of the report: its words, and beside them what they speak of. */
export function Row({ title, see, how, strong, fold, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section
      className="report-row"
      data-strong={strong || undefined}
      data-folded={(fold && !open) || undefined}
      aria-labelledby={id}
    >
      <div className="report-words">
        <h3 id={id}>{title}</h3>
        <p className="report-see">
          <Said>{see}</Said>
        </p>
        {how && (
          <p className="report-how">
            <Glossed>{how}</Glossed>
          </p>
        )}
        {fold && (
          <button
            type="button"
            className="link report-fold"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? fold.hide : fold.show}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}
