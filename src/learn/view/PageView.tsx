import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { hashNow } from '#lab-state/address.ts';
import { browserHost } from '#lab-state/browser-host.ts';
import { LabProvider } from '#lab-state/context.ts';
import { useMessages } from '#language/messages.tsx';
import { Boundary } from '#parts/Boundary.tsx';
import { later } from '#parts/later.tsx';
import { entriesAt } from '#spec/index.ts';
import type { Opened } from '../class/as-class.ts';
import { ClassNotice } from '../class/ClassNotice.tsx';
import { nameOf, type Place } from '../course.ts';
import { PlayerProvider, usePlayer } from '../lesson-context.ts';
import { linkedAct } from '../linked-act.ts';
import { notebook } from '../notebook.ts';
import { PICTURES } from '../pictures/index.tsx';
import { createPlayer, type Player } from '../player.ts';
import { FromLink } from '../prose/FromLink.tsx';
import { partsIn } from '../prose/parts.tsx';
import { proseOf } from '../prose-files.ts';
import { Chapters } from './Chapters.tsx';
import { Drive } from './Drive.tsx';
import { Forgotten } from './Forgotten.tsx';
import { Frozen } from './Frozen.tsx';
import { titleOf } from './link.ts';
import { Pager } from './Pager.tsx';
import { Summary } from './Summary.tsx';

/** Whether the reader answered all that is asked here, or a link asks for the run. */
function isMet(place: Place): boolean {
  const { guesses, whys } = notebook.getState().notes;
  const name = nameOf(place);
  const guess = guesses[name];
  const guessed = guess !== undefined && ('points' in guess || !place.page.why);
  return (
    guessed || whys[name]?.after !== undefined || linkedAct(hashNow(), place)?.act !== undefined
  );
}

/** The player of a page, closed when the page is left; before anything of the page is seen. */
function useOwnPlayer(place: Place): Player | undefined {
  const [player, setPlayer] = useState<Player>();
  useLayoutEffect(() => {
    const own = createPlayer({ host: browserHost(), place, met: isMet(place) });
    const leave = own.lab.presence.watch();
    void own.open();
    setPlayer(own);
    return () => {
      leave();
      own.close();
    };
  }, [place]);
  return player;
}

function Words() {
  const { place } = usePlayer();
  const messages = useMessages();
  const parts = useMemo(() => partsIn(messages.language), [messages.language]);
  const found = proseOf(place, messages.language);
  if (!found) return <p>{messages.say('page-unwritten')}</p>;
  const { Prose, told } = found;
  return (
    <div className="learn-words" lang={told}>
      {told === messages.language || messages.language.startsWith('x-') ? null : (
        <p className="note">{messages.say('page-untranslated')}</p>
      )}
      <Prose components={parts} />
    </div>
  );
}

function Whole({ moved }: { moved: boolean }) {
  const { place } = usePlayer();
  const heading = useRef<HTMLHeadingElement>(null);
  const { say } = useMessages();
  const title = say(titleOf(place));
  const { picture, beside } = place.page;
  const Picture = PICTURES[picture];
  const Beside = beside && PICTURES[beside];
  // Its numbers take a phone as long as all the rest, and nothing below moves but the way on.
  const stands = useDeferredValue(true, false);
  useEffect(() => {
    document.title = `${title} · Wane`;
    notebook.markRead(nameOf(place));
  }, [title, place]);
  useEffect(() => {
    // What had the focus went with the page before.
    if (moved) heading.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <>
      <article className="prose">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Boundary>
          <Words />
        </Boundary>
      </article>
      <div className="learn-pictures">
        <Summary />
        <FromLink />
        <div className="learn-main">
          <Boundary>
            <Picture />
          </Boundary>
        </div>
        <Drive />
        {Beside && (
          <Boundary>
            <Beside />
          </Boundary>
        )}
        {stands && <Frozen />}
      </div>
    </>
  );
}

/** Inside another page only. */
const HeldPage = later(async () => (await import('./HeldPage.tsx')).HeldPage);
const isHeld = (): boolean => window.parent !== window && entriesAt(hashNow()).has('embed');

export interface PageProps {
  readonly place: Place;
  /** How a teacher set it up, if one did. */
  readonly opened?: Opened;
  /** Whether the reader came from another page of the lesson. */
  readonly moved: boolean;
}

/** A page of the lesson: prose at the left, its picture at the right. */
export function PageView({ place, opened, moved }: PageProps) {
  const player = useOwnPlayer(place);
  return (
    <>
      <Chapters place={place} />
      <Forgotten of={notebook} words="forgotten" />
      {player && (
        <LabProvider value={player.lab}>
          <PlayerProvider value={player}>
            {opened && <ClassNotice opened={opened} />}
            {isHeld() && <HeldPage />}
            <div className="learn-page">
              <Whole moved={moved} />
            </div>
          </PlayerProvider>
        </LabProvider>
      )}
      <Pager place={place} />
    </>
  );
}
