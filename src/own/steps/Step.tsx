import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly about?: string;
  /** Whether it is brought into view, and the keyboard with it, each time that this changes to something. */
  readonly comes?: unknown;
  readonly children: ReactNode;
}

/** One step of the way: its number and title at the left, what is to be done at the right. */
export function Step({ number, title, about, comes, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (comes === undefined) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [comes]);
  return (
    <section className="own-step" aria-labelledby={id}>
      <div className="own-words">
        <h3 id={id} ref={heading} tabIndex={-1}>
          <span className="own-number">{number}</span> {title}
        </h3>
        {about && <p>{about}</p>}
      </div>
      <div className="own-work">{children}</div>
    </section>
  );
}
