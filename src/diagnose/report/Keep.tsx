import { useState } from 'react';
import { useMessages } from '#language/messages.tsx';
import { download } from '#panels/files/download.ts';
import { ask, NotLoaded } from '#parts/ask.ts';
import { WORDS } from '#parts/part-words.ts';
import { useReport } from './context.ts';

/** The report to keep: on paper, as a page of its own, and as the numbers that the shell writes. */
export function Keep() {
  const { say } = useMessages();
  const { report } = useReport();
  const [failure, setFailure] = useState<string>();
  const stem = report.subject.file.replace(/\.[^.]+$/, '');
  const saveJson = () =>
    download(`${stem}-report.json`, 'application/json', `${JSON.stringify(report, null, 2)}\n`);
  const savePage = async () => {
    try {
      const { standaloneOf } = await ask(() => import('../keep/standalone.ts'));
      download(`${stem}-report.html`, 'text/html', await standaloneOf(say('keep.title', { stem })));
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof NotLoaded ? WORDS.missing : WORDS.broken);
    }
  };
  return (
    <>
      <button type="button" className="outlined" onClick={saveJson} aria-label={say('keep.json')}>
        JSON
      </button>
      <button type="button" className="outlined" onClick={savePage} aria-label={say('keep.html')}>
        HTML
      </button>
      <button type="button" className="report-go" onClick={() => print()}>
        {say('keep.print')}
      </button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
