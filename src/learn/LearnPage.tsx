import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { hashNow, pathNow } from '#lab-state/address.ts';
import type { Messages } from '#language/fluent.ts';
import { languageIn } from '#language/language.ts';
import { MessagesProvider, useMessages } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { tellIn, useLanguage } from '#language/use-language.ts';
import { useLoaded } from '#language/use-loaded.ts';
import { later, type Part } from '#parts/later.tsx';
import { addressOf, entriesAt } from '#spec/index.ts';
import { asClass } from './class/as-class.ts';
import { decodeClass } from './class/class-link.ts';
import { placeOf } from './course.ts';
import { loadMessages } from './messages.ts';
import { asking } from './quiz/asking.tsx';
import { Contents } from './view/Contents.tsx';
import { Languages } from './view/Languages.tsx';
import { nameIn } from './view/link.ts';
import { NoPage } from './view/NoPage.tsx';
import './learn.css';

/** A page with all that draws and trains; the contents need none of it. */
export const PageView = later(async () => (await import('./view/PageView.tsx')).PageView);

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Follows the link to its language; one that names none is given the language of the page. */
function useLanguageInLink(): void {
  useEffect(() => {
    const follow = () => {
      const asked = languageIn(hashNow());
      if (asked) tellIn(asked);
      else {
        const entries = entriesAt(hashNow());
        entries.set('lang', useLanguage.getState().language);
        history.replaceState(history.state, '', `#${pathNow()}?${entries}`);
      }
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** How often the reader went from page to page of the lesson; each begins at its top. */
function useMoves(name: string): number {
  const [moves, setMoves] = useState({ name, count: 0 });
  if (moves.name !== name) setMoves({ name, count: moves.count + 1 });
  useEffect(() => {
    if (moves.count > 0) scrollTo(0, 0);
  }, [moves.count]);
  return moves.count;
}

/** Pages beside the chapters, loaded when they are opened. */
const BESIDE: Readonly<Record<string, Part>> = {
  quiz: later(asking(async () => (await import('./quiz/QuizPage.tsx')).QuizPage)),
  results: later(asking(async () => (await import('./quiz/ResultsPage.tsx')).ResultsPage)),
  teachers: later(asking(async () => (await import('./teachers/GuidePage.tsx')).GuidePage)),
  'teachers/class': later(async () => (await import('./class/MakeClass.tsx')).MakeClass),
};

/** A page of the lesson as the address has it: the same object as long as that means the same. */
function usePlace(name: string, hash: string) {
  const read = decodeClass(hash);
  const meant = read && JSON.stringify(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the address besides changes no page
  return useMemo(() => {
    const place = placeOf(name);
    const opened = place && asClass(place, hash);
    return { place: opened?.place ?? place, opened, meant };
  }, [name, meant]);
}

/** What stands over a page beside the chapters. */
function Over() {
  const { say } = useMessages();
  return (
    <div className="learn-over">
      <a href="#/learn">{say('to-contents')}</a>
      <Languages />
    </div>
  );
}

/** What a name within the lesson shows. */
function Named({ name, hash }: { name: string; hash: string }) {
  const moves = useMoves(name);
  const { place, opened, meant } = usePlace(name, hash);
  const Beside = Object.hasOwn(BESIDE, name) ? BESIDE[name] : undefined;
  if (place)
    return <PageView key={`${name} ${meant}`} place={place} opened={opened} moved={moves > 0} />;
  if (Beside) {
    return (
      <>
        <Over />
        <Beside />
      </>
    );
  }
  return name ? <NoPage name={name} /> : <Contents />;
}

/** The pages of the lesson: its contents, or the page that the address names. */
export function LearnPage({ first }: { first: Messages }) {
  const messages = useLoaded(first, loadMessages);
  const hash = useSyncExternalStore(onRoute, hashNow);
  useLanguageInLink();
  const { path } = addressOf(hash);
  return (
    <MessagesProvider value={messages}>
      <main
        className="learn"
        lang={messages.language.startsWith('x-') ? 'en' : messages.language}
        dir={directionOf(messages.language)}
      >
        <Named name={nameIn(path)} hash={hash} />
      </main>
    </MessagesProvider>
  );
}
