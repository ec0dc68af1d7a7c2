import { useExperiment } from '#lab-state/context.ts';
import { useNotes, usePageName, usePlayer, usePlaying, useWords } from '../lesson-context.ts';

/** For those who have the page read to them: what it holds, how it stands now, and what can be done next. */
export function Summary() {
  const { page } = usePlayer().place;
  const { say } = useWords().messages;
  const state = useExperiment((experiment) => experiment.state);
  const { sealed, seen } = usePlaying((playing) => playing);
  const pictures = [page.picture, ...(page.beside ? [page.beside] : [])];
  const controls = page.controls.map((id) => say(`control-${id}`));
  const name = usePageName();
  const picked = useNotes((notes) => notes.guesses[name] !== undefined);
  const hint =
    page.guess?.kind === 'pick' && !picked
      ? 'hint-pick'
      : sealed && page.guess
        ? 'hint-guess'
        : state === 'playing'
          ? 'hint-playing'
          : page.why && !seen
            ? 'hint-why'
            : 'hint-play';
  return (
    <section className="hidden" aria-label={say('summary')}>
      <p>
        {say('summary-holds', {
          pictures: pictures.map((id) => say(`picture-${id}`)).join('; '),
          controls: controls.join('; ') || say('summary-none'),
        })}
      </p>
      <p>{say(hint)}</p>
    </section>
  );
}
