import { useExperiment, useRecordedRun } from '#lab-state/context.ts';
import { engineWords } from '#language/engine-words.ts';
import { useMessages } from '#language/messages.tsx';
import { useBeforePoint, useNotes, usePageName, usePlayer, usePlaying } from '../lesson-context.ts';
import { OWN } from '../records.ts';

/** What is on the screen: a record, a run that is trained here, or nothing yet. */
export function Status() {
  const { page } = usePlayer().place;
  const { say } = useMessages();
  const state = useExperiment((experiment) => experiment.state);
  const failure = useExperiment((experiment) => experiment.failure?.message);
  const name = usePageName();
  const asked = useNotes((notes) => page.why && !notes.whys[name]?.after);
  const recorded = useRecordedRun(({ on }) => on);
  const undrawn = useNotes((notes) => page.guess?.kind === 'draw' && !notes.guesses[name]);
  const held = useBeforePoint();
  const { run, loading, starting, sealed, noRecord } = usePlaying((playing) => playing);
  const hidden = page.guess?.kind === 'pick' ? 'state-sealed-pick' : 'state-sealed';
  const now = () => {
    if (failure) return say('state-failed', { message: engineWords(failure) });
    if (starting) return say('state-starting');
    if (recorded && sealed) return say(undrawn ? 'nothing-drawn' : hidden);
    if (recorded) return say('state-record');
    if (loading) return say('state-loading');
    if (state === 'opening') return say(`state-no-record-${noRecord ?? 'missing'}`);
    if (state === 'finished' && asked) return say('state-why');
    const explained = (page.guess || page.why) && run === OWN && !noRecord;
    if (state === 'playing' && held && explained) return say('state-playing-on');
    return say(`state-${state}`);
  };
  return (
    <p role="status" className="learn-status">
      <span className={recorded ? 'square hatched' : 'square filled'} aria-hidden="true" />{' '}
      <span>{now()}</span>
    </p>
  );
}
