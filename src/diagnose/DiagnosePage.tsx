import { useEffect, useRef } from 'react';
import type { Messages } from '#language/fluent.ts';
import { wordsOf } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { useLoaded } from '#language/use-loaded.ts';
import { takeHanded } from './handed.ts';
import { loadWords } from './open.tsx';
import { Reading } from './Reading.tsx';
import { Report } from './report/Report.tsx';
import { Start } from './start/Start.tsx';
import { useDiagnosis } from './use-diagnosis.ts';
import './diagnose.css';
import './report/report.css';

/** A file is asked for, read, and answered by a report. */
function Diagnosed() {
  const { name, report, open } = useDiagnosis();
  useEffect(() => {
    const file = takeHanded();
    if (file) open(file);
  }, [open]);
  const ref = useRef<HTMLHeadingElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (name !== undefined) left.current = true;
    else if (left.current) ref.current?.focus();
  }, [name]);
  if (report) return <Report report={report} key={report.subject.file} />;
  return name === undefined ? <Start heading={ref} /> : <Reading />;
}

/** The page on a model of one's own, in the language that is chosen. */
export function DiagnosePage({ first }: { first: Messages }) {
  const messages = useLoaded(first, loadWords);
  const { language } = messages;
  return (
    <MessagesProvider value={messages}>
      <main className="diagnose" lang={wordsOf(language)} dir={directionOf(language)}>
        <Diagnosed />
      </main>
    </MessagesProvider>
  );
}
