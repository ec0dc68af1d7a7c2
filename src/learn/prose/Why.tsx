import { type ReactNode, useId } from 'react';
import {
  useBeforePoint,
  useNotes,
  usePageName,
  usePlayer,
  usePlaying,
  useWords,
} from '../lesson-context.ts';
import { MISCONCEPTIONS, type MisconceptionId } from '../misconceptions.ts';
import { notebook } from '../notebook.ts';
import { AskedProvider, useAsked } from './choices.ts';

/** The reason, asked before Play and once more when the run was seen. Choices that are no choice stand above. */
export function Why({ children }: { children?: ReactNode }) {
  const { say } = useWords().messages;
  const name = usePageName();
  const seen = usePlaying((playing) => playing.seen);
  const held = useBeforePoint();
  const { before, after } = useNotes((notes) => notes.whys[name]) ?? {};
  const when = seen ? 'after' : 'before';
  const group = useId();
  return (
    <fieldset className="learn-why" disabled={held}>
      <legend>{say(seen ? 'why-after' : 'why-before')}</legend>
      <AskedProvider
        value={{
          group,
          picked: seen ? after : before,
          before: seen ? before : undefined,
          pick: (id) => notebook.pick(name, when, id),
        }}
      >
        {children}
      </AskedProvider>
      {!seen && !held && before && <p className="note">{say('why-kept')}</p>}
    </fieldset>
  );
}

/** One of the answers: `<Choice id="noisy">The voice was too noisy.</Choice>`. */
export function Choice({ id, children }: { id: string; children?: ReactNode }) {
  const { group, picked, before, pick } = useAsked();
  const { say } = useWords().messages;
  return (
    <label className="learn-choice">
      <input type="radio" name={group} checked={picked === id} onChange={() => pick(id)} />
      <span>{children}</span>
      {before === id && <span className="note">{say('said-before')}</span>}
    </label>
  );
}

/** What somebody believes who picks so, and the run that refutes it, where that is on another page. */
function Refuted({ id }: { id: MisconceptionId }) {
  const { say } = useWords().messages;
  const here = usePageName();
  const { page, sets } = MISCONCEPTIONS[id];
  if (page === here) return null;
  return (
    <p className="learn-refuted">
      {say('believed', { belief: say(`misconception-${id}`) })}{' '}
      <a href={`#/learn/${page}?do=${sets}`}>{say('see-it')}</a>
    </p>
  );
}

/** What is said to who picked an answer, once the run was seen: `<Answer to="noisy">`. */
export function Answer({ to, children }: { to: string; children?: ReactNode }) {
  const { say } = useWords().messages;
  const name = usePageName();
  const { why, guess } = usePlayer().place.page;
  const seen = usePlaying((playing) => playing.seen);
  const after = useNotes((notes) => notes.whys[name]?.after);
  const guessed = useNotes((notes) => {
    const kept = notes.guesses[name];
    return kept && 'picked' in kept ? kept.picked : undefined;
  });
  if (!seen || (after !== to && guessed !== to)) return null;
  const questions = [why, guess?.kind === 'pick' ? guess : undefined];
  const choice = questions.flatMap((one) => one?.choices ?? []).find(({ id }) => id === to);
  const right = questions.some((one) => one?.right === to);
  return (
    <div className="learn-answer" role="status">
      <p className="learn-judged">{say(right ? 'answer-right' : 'answer-wrong')}</p>
      {children}
      {choice?.misconception && <Refuted id={choice.misconception} />}
    </div>
  );
}
