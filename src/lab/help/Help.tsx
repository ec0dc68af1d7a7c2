import { lazy, Suspense, useEffect, useState } from 'react';
import { TIME } from '../time-strings.ts';

const HelpDialog = lazy(() => import('./HelpDialog.tsx'));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input[type="text"], textarea, select') !== null;

/** A button, and the key `?`, that open a list of what every key does; it is loaded when it is first asked for. */
export function Help() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {TIME.keys} <kbd>?</kbd>
      </button>
      {open && (
        <Suspense>
          <HelpDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
