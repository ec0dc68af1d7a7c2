import { useEffect, useRef } from 'react';
import type { Report as Numbers } from '#diagnosis/report.ts';
import { useMessages } from '#language/messages.tsx';
import { ReportProvider } from './context.ts';
import { FileBar } from './FileBar.tsx';
import { Found } from './Found.tsx';
import { Help } from './Help.tsx';
import { Method } from './Method.tsx';
import { Neurons } from './Neurons.tsx';
import { Sets } from './Sets.tsx';
import { Shares } from './Shares.tsx';
import { Spectra } from './Spectra.tsx';
import { Verdict } from './Verdict.tsx';
import { wordsFor } from './words.ts';

/** The report on a model: what is wrong, why we say so, where it is lost, what the file does, and what would help. */
export function Report({ report }: { report: Numbers }) {
  const messages = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <ReportProvider value={{ report, words: wordsFor(messages, report) }}>
      <div className="report" ref={ref} data-report aria-busy={!report.complete}>
        <FileBar />
        <Verdict />
        {report.subject.layers > 0 && <Shares />}
        <Sets />
        <Neurons />
        <Spectra />
        <Found />
        <Help />
        <Method />
      </div>
    </ReportProvider>
  );
}
