import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { keptSet } from '#archive/own-sets.ts';
import type { Brought } from '#intake/messages.ts';
import { useLab } from '#lab-state/context.ts';
import { hold } from '#lab-state/held.ts';
import type { Messages } from '#language/fluent.ts';
import { wordsOf } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { useLoaded } from '#language/use-loaded.ts';
import { Notice } from '#parts/Notice.tsx';
import { useDrop } from '#parts/useDropped.ts';
import type { OwnSet } from '#spec/index.ts';
import { loadWords } from '../open.tsx';
import { Shape } from '../Shape.tsx';
import { broughtBy, broughtOf } from '../state/brought.ts';
import { createIntake } from '../state/intake.ts';
import { startReader } from '../state/reader.ts';
import { Choose, Failure, Nothing } from '../steps/Bring.tsx';
import { Progress } from '../steps/Progress.tsx';
import { useOwnWords } from '../words.ts';
import { matchOf, readAs } from './match.ts';
import '#parts/drop-field.css';
import '../own.css';

/** A reader for the files of one link, ended with what shows it. */
function useSupply(named: OwnSet) {
  const [intake] = useState(() => createIntake(startReader));
  useEffect(() => {
    const stop = readAs(intake, named);
    return () => {
      stop();
      intake.close();
    };
  }, [intake, named]);
  return intake;
}

/** Which file a link needs, and where it is dropped. */
function Supply({ named }: { named: OwnSet }) {
  const { say, count } = useOwnWords();
  const { client } = useLab();
  const intake = useSupply(named);
  const state = useStore(intake);
  const match = matchOf(state, named);
  useEffect(() => {
    if (match !== 'it' || !state.set) return;
    hold(named.mark, state.set.packed);
    client.openHeld();
  }, [match, state.set, named, client]);
  const take = (files: readonly Brought[]) => intake.bring(files, named.reading);
  const over = useDrop((dropped) => {
    broughtBy(dropped).then(take, () => take([]));
  });
  return (
    <>
      <h2>{say('needed', { name: named.name })}</h2>
      <p className="own-needed-about">{say('needed.about')}</p>
      <dl className="own-needed-what">
        <div>
          <dt>{say('needed.name')}</dt>
          <dd>{named.name}</dd>
        </div>
        <div>
          <dt>{say('needed.shape')}</dt>
          <dd>
            <Shape own={named} />
          </dd>
        </div>
        <div>
          <dt>{say('needed.halves')}</dt>
          <dd>{say('report.counted', { train: count(named.train), test: count(named.test) })}</dd>
        </div>
        <div>
          <dt>{say('needed.mark')}</dt>
          <dd>
            <code>{named.mark}</code>
          </dd>
        </div>
      </dl>
      <div className="drop-field own-bring" data-over={over || undefined}>
        <p className="own-drop-words">{say('needed.drop')}</p>
        <div className="own-buttons">
          <Choose words={say('bring.files')} first take={(files) => take(broughtOf(files))} />
          <Choose words={say('bring.folder')} folder take={(files) => take(broughtOf(files))} />
        </div>
        {state.busy && (
          <Progress
            words={say(state.busy === 'opening' ? 'opening' : 'preparing')}
            part={state.part || undefined}
            onStop={intake.stop}
          />
        )}
        {state.failure && <Failure failure={state.failure} />}
        <Nothing intake={intake} />
        {match && match !== 'it' && (
          <Notice sign="triangle" alert>
            <p>
              <strong>{say(`needed-${match}`, { name: state.name })}</strong> {say('needed.mine')}{' '}
              <a href="#/data">{say('title')}</a>
            </p>
          </Notice>
        )}
        <p className="own-private">
          <strong>{say('private')}</strong> {say('private.how')}
        </p>
      </div>
    </>
  );
}

/** Where a link names no data. */
function Nameless() {
  const { say } = useOwnWords();
  return (
    <>
      <h2>{say('nameless')}</h2>
      <p className="own-needed-about">
        <a href="#/data">{say('nameless.go')}</a>
      </p>
    </>
  );
}

/** Looks in this browser first; where the data are not kept, says which file is needed. */
function Wanted({ named }: { named?: OwnSet }) {
  const { client } = useLab();
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    let wanted = true;
    const found = named ? keptSet(named.mark) : Promise.resolve(undefined);
    found.then(
      (set) => {
        if (!wanted) return;
        if (set) {
          hold(set.mark, set.packed);
          client.openHeld();
        } else setLooked(true);
      },
      () => wanted && setLooked(true),
    );
    return () => {
      wanted = false;
    };
  }, [named, client]);
  if (!looked) return null;
  return named ? <Supply key={named.mark} named={named} /> : <Nameless />;
}

/** The stage of a run whose data this page does not hold: empty, but for what is needed. */
export function Needed({ first, named }: { first: Messages; named?: OwnSet }) {
  const messages = useLoaded(first, loadWords);
  const { language } = messages;
  return (
    <MessagesProvider value={messages}>
      <main className="own-needed" lang={wordsOf(language)} dir={directionOf(language)}>
        <Wanted named={named} />
      </main>
    </MessagesProvider>
  );
}
