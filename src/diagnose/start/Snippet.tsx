import { useState } from 'react';
import { useMessages } from '#language/messages.tsx';
import { copyText } from '#parts/copy-text.ts';
import SNIPPET from '../snippet.py?raw';

/** What writes the file in PyTorch, to be copied. */
export function Snippet() {
  const { say } = useMessages();
  const [said, setSaid] = useState('');
  const copy = async () =>
    setSaid(say((await copyText(SNIPPET)) ? 'write.copied' : 'write.not-copied'));
  return (
    <>
      <div className="diagnose-head">
        <h3>{say('write')}</h3>
        <span aria-live="polite">{said}</span>
        <button type="button" className="link" onClick={copy}>
          {say('write.copy')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre className="diagnose-code" tabIndex={0} lang="en" dir="ltr">
        {SNIPPET}
      </pre>
    </>
  );
}
