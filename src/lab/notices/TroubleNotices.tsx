import { useMemo } from 'react';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { type Recovery, type Waiting, withPreset, withSeed } from '#lab-state/experiment.ts';
import { engineWords } from '#language/engine-words.ts';
import { noteWords } from '#language/note-words.ts';
import { Notice } from '#parts/Notice.tsx';
import { type Cost, fitting, type Note, PRESETS, shrunk } from '#spec/index.ts';
import { STRINGS as LAB } from '../lab-words.ts';
import { newSeed } from '../new-seed.ts';
import { STRINGS as NOTICES } from './notice-words.ts';
import { remediesFor } from './remedies.ts';
import { STRINGS } from './state-words.ts';

/** Notes shown of a link in which nearly everything is wrong. */
const SHOWN = 6;

function NoteList({ notes }: { notes: readonly Note[] }) {
  return (
    <ul>
      {notes.slice(0, SHOWN).map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <strong>{STRINGS.place(path)}</strong> {noteWords(message)}
        </li>
      ))}
      {notes.length > SHOWN && <li>{STRINGS.more(notes.length - SHOWN)}</li>}
    </ul>
  );
}

/** A run that asks for more than is started without a question, and the largest that does not. */
function DearRun({ why, cost }: Extract<Waiting, { cost: Cost }>) {
  const { client } = useLab();
  const spec = useExperiment((experiment) => experiment.spec);
  const smaller = useMemo(() => fitting(spec), [spec]);
  const anyway = { words: STRINGS.startSlow, act: () => client.changeExperiment(spec, true) };
  const fit = {
    words: STRINGS.startFitting,
    act: () => client.changeExperiment(smaller),
    first: true,
  };
  return (
    <Notice sign="triangle" alert offers={why === 'time' ? [fit, anyway] : [fit]}>
      <p>
        <strong>{STRINGS.dear(cost)}</strong> {why === 'memory' && STRINGS.noRoom}{' '}
        {STRINGS.fits(shrunk(spec.run, smaller.run))}
      </p>
    </Notice>
  );
}

/** Why nothing runs, and what the visitor may start all the same. */
export function WaitingNotice() {
  const { client } = useLab();
  const waiting = useExperiment((experiment) => experiment.waiting);
  const spec = useExperiment((experiment) => experiment.spec);
  if (!waiting || waiting.why === 'data') return null;
  if ('cost' in waiting) return <DearRun {...waiting} />;
  const act = () => client.changeExperiment(spec);
  if (waiting.why === 'newer') {
    return (
      <Notice sign="triangle" alert offers={[{ words: STRINGS.openAnyway, act, first: true }]}>
        <p>{STRINGS.newer(waiting.version)}</p>
      </Notice>
    );
  }
  return (
    <Notice sign="triangle" alert offers={[{ words: STRINGS.openWithout, act }]}>
      <p>
        <strong>{STRINGS.damaged}</strong> {STRINGS.damagedWords}
      </p>
      <NoteList notes={waiting.lost} />
    </Notice>
  );
}

/** What was repaired in a link, or left out without harm to the run. */
export function MendedLink() {
  const lab = useLab();
  const notes = useExperiment((experiment) => experiment.notes);
  const harmless = notes.filter((note) => note.harmless);
  if (harmless.length === 0) return null;
  const close = () => lab.experiment.setState({ notes: [] });
  return (
    <Notice sign="triangle" offers={[{ words: NOTICES.close, act: close }]}>
      <p>{STRINGS.mended}</p>
      <NoteList notes={harmless} />
    </Notice>
  );
}

export function FailureNotice() {
  const { client } = useLab();
  const failure = useExperiment((experiment) => experiment.failure);
  const checkpoint = useExperiment((experiment) => experiment.checkpoint);
  const spec = useExperiment((experiment) => experiment.spec);
  const interventions = useExperiment((experiment) => experiment.interventions);
  if (!failure) return null;
  const synthetic = {
    words: STRINGS.useSynthetic,
    act: () => client.changeExperiment(withPreset(PRESETS[0], spec)),
  };
  const again = () => client.changeExperiment({ ...spec, interventions });
  const fromStart = { words: STRINGS.fromStart, act: again };
  const goOn = checkpoint && { words: STRINGS.resume(checkpoint.step), act: client.resume };
  const reload = { words: STRINGS.reload, act: () => location.reload() };
  const { title, offers } = {
    data: {
      title: STRINGS.dataFailed,
      offers: [synthetic, goOn ?? { words: STRINGS.tryAgain, act: again }],
    },
    engine: {
      title: STRINGS.engineFailed,
      offers: goOn ? [goOn, fromStart] : [{ words: STRINGS.restart, act: again }],
    },
    checkpoint: { title: STRINGS.checkpointFailed, offers: [fromStart] },
    missing: {
      title: STRINGS.engineMissing,
      offers: [goOn ?? { words: STRINGS.tryAgain, act: again }, reload],
    },
  }[failure.kind];
  const [first, ...others] = offers;
  return (
    <Notice sign="triangle" alert offers={[{ ...first, first: true }, ...others]}>
      <p>
        <strong>{title}</strong> {engineWords(failure.message)}
      </p>
    </Notice>
  );
}

const wordsOf = ({ step, from, moved }: Recovery): string =>
  moved ? STRINGS.moved(step, from, LAB.backends[moved]) : STRINGS.recovered(step, from);

export function Recovered() {
  const lab = useLab();
  const recovered = useExperiment((experiment) => experiment.recovered);
  if (!recovered) return null;
  const close = () => lab.experiment.setState({ recovered: undefined });
  return (
    <Notice sign="triangle" offers={[{ words: NOTICES.close, act: close }]}>
      <p>{wordsOf(recovered)}</p>
    </Notice>
  );
}

/** Which seeds broke, when, and what to try instead. */
export function Diverged() {
  const { nextRun } = useLab();
  const diverged = useExperiment((experiment) => experiment.diverged);
  const interventions = useExperiment((experiment) => experiment.interventions);
  const spec = useExperiment((experiment) => experiment.spec);
  if (diverged.length === 0) return null;
  const remedies = remediesFor({ spec, interventions }, diverged).map((remedy, k) => ({
    words: remedy.words,
    act: () => nextRun.trainAnew({ ...spec, interventions: remedy.interventions }),
    first: k === 0,
  }));
  const otherSeed = {
    words: STRINGS.otherSeed,
    act: () => nextRun.trainAnew(withSeed(spec, newSeed())),
  };
  return (
    <Notice sign="triangle" offers={[...remedies, otherSeed]}>
      {diverged.map(({ arm, seed, step }) => (
        <p key={`${arm} ${seed}`}>{STRINGS.diverged(seed, arm, step)}</p>
      ))}
    </Notice>
  );
}
