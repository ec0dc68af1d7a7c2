import { useEffect, useRef } from 'react';
import { STRINGS } from './strings.ts';

/** The open list of what every key does. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      className="help"
      onClose={onClose}
      aria-labelledby="help-title"
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === ref.current && ref.current.close()}
    >
      <form method="dialog">
        <h2 id="help-title">{STRINGS.title}</h2>
        <p className="note">{STRINGS.about}</p>
        {STRINGS.groups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <button type="submit" className="outlined">
          {STRINGS.close}
        </button>
      </form>
    </dialog>
  );
}
