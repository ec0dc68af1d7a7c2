import { type ReactNode, useId } from 'react';
import { Glossed } from '#panels/glossary/Term.tsx';
import { Said } from '../Said.tsx';

interface Props {
  readonly title: string;
  readonly see: string;
  /** How it was measured. */
  readonly how?: string;
  /** Whether a stronger rule parts it from what comes before. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A part of the report: its words, and beside them what they speak of. */
export function Row({ title, see, how, strong, children }: Props) {
  const id = useId();
  return (
    <section className="report-row" data-strong={strong || undefined} aria-labelledby={id}>
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
      </div>
      {children}
    </section>
  );
}
