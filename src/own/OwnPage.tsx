import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '#language/fluent.ts';
import { wordsOf } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { useLoaded } from '#language/use-loaded.ts';
import { Notice } from '#parts/Notice.tsx';
import { openBefore, rememberOpen } from '#parts/open-before.ts';
import { KeptSets } from './KeptSets.tsx';
import { loadWords } from './open.tsx';
import { Start } from './Start.tsx';
import { takeHandedData } from './state/handed.ts';
import { createIntake } from './state/intake.ts';
import { startReader } from './state/reader.ts';
import { Bring } from './steps/Bring.tsx';
import { FoundStep } from './steps/FoundStep.tsx';
import { ReportStep } from './steps/ReportStep.tsx';
import { RolesStep } from './steps/RolesStep.tsx';
import { TrainStep } from './steps/TrainStep.tsx';
import { useOwnWords } from './words.ts';
import '#parts/drop-field.css';
import './own.css';

/** What was brought stays while other pages are looked at. */
const intake = createIntake(startReader);
const PAGE = 'data';
/** What was open when the page was loaded anew. */
const went = openBefore(PAGE);
intake.subscribe(({ name }) => rememberOpen(PAGE, name));

function Steps() {
  const { say } = useOwnWords();
  const finding = useStore(intake, (state) => state.finding);
  const set = useStore(intake, (state) => state.set);
  const name = useStore(intake, (state) => state.name);
  useEffect(() => {
    const files = takeHandedData();
    if (files) intake.bring(files);
  }, []);
  return (
    <>
      <header className="own-opening">
        <h2>{say('title')}</h2>
        <p>{say('title.about')}</p>
      </header>
      {went && !name && (
        <Notice sign="open">
          <p>{say('went', { name: went })}</p>
        </Notice>
      )}
      <Bring intake={intake} />
      {finding ? (
        <>
          <FoundStep intake={intake} finding={finding} />
          <RolesStep intake={intake} finding={finding} />
          <ReportStep intake={intake} />
        </>
      ) : (
        <Start intake={intake} />
      )}
      {set && <TrainStep key={set.checksum} set={set} />}
      <KeptSets />
    </>
  );
}

/** The page on data of one's own, in the language that is chosen. */
export function OwnPage({ first }: { first: Messages }) {
  const messages = useLoaded(first, loadWords);
  const { language } = messages;
  return (
    <MessagesProvider value={messages}>
      <main className="own" lang={wordsOf(language)} dir={directionOf(language)}>
        <Steps />
      </main>
    </MessagesProvider>
  );
}
