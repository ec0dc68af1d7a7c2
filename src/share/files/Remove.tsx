import { useState } from 'react';
import { STRINGS } from './runs-words.ts';

/** Asks before it deletes. */
export function Remove({ remove }: { remove: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="link" onClick={() => setAsked(true)}>
        {STRINGS.remove}
      </button>
    );
  }
  return (
    <span className="run-sure">
      {STRINGS.sure}
      <button type="button" className="outlined" onClick={remove}>
        {STRINGS.yes}
      </button>
      <button type="button" className="link" onClick={() => setAsked(false)}>
        {STRINGS.no}
      </button>
    </span>
  );
}
