import { useEffect, useId, useRef } from 'react';
import { STRINGS } from './key-words.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input[type="text"], textarea, select') !== null;

/** A button, and the key `?`, that open a list of what every key does. */
export function Help() {
  const ref = useRef<HTMLDialogElement>(null);
  const title = useId();
  const open = () => {
    if (!ref.current?.open) ref.current?.showModal();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      if (!ref.current?.open) ref.current?.showModal();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={open}>
        {STRINGS.open} <kbd>?</kbd>
      </button>
      <dialog
        ref={ref}
        className="help"
        aria-labelledby={title}
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => event.target === ref.current && ref.current.close()}
      >
        <form method="dialog">
          <h2 id={title}>{STRINGS.title}</h2>
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
    </>
  );
}
