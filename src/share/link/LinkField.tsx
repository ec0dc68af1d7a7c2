import { useId, useRef, useState } from 'react';
import { copyText } from '#parts/copy-text.ts';
import { STRINGS } from './link-words.ts';

/** A link to be copied, by a button or by hand. */
export function LinkField({ link }: { link: string }) {
  const [said, setSaid] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const copied = await copyText(link);
    if (!copied) field.current?.select();
    setSaid(copied ? STRINGS.copied : STRINGS.notCopied);
  };
  return (
    <div className="share-link">
      <label htmlFor={id}>{STRINGS.link}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={3}
        value={link}
        onFocus={(e) => e.target.select()}
      />
      <p>
        <button type="button" className="outlined" onClick={copy}>
          {STRINGS.copy}
        </button>
        <span aria-live="polite">{said}</span>
        <span className="note">{STRINGS.length(link.length)}</span>
      </p>
    </div>
  );
}
