import { useState } from 'react';
import { say } from '#language/say.ts';
import { later } from '#parts/later.tsx';

/** With the words of what is shared, which the button alone does not need. */
const ShareDialog = later(async () => (await import('./ShareDialog.tsx')).default, {
  frame: (words) => <div className="share-failed">{words}</div>,
});

/** Opens the share dialog, which is loaded when it is first asked for. */
export function ShareButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="outlined share-button" onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V3m-5 5 5-5 5 5M5 12v8h14v-8" />
        </svg>
        <span>{say('lab-share')}</span>
      </button>
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
