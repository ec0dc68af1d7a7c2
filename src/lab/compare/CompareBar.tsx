import { useId, useState } from 'react';
import { useExperiment, useLab, useNextRun } from '#lab-state/context.ts';
import { methodName } from '#language/methods.ts';
import { nameWords } from '#language/run-title.ts';
import { comparedOf, isOwn, MOST_COMPARED, ownWords, VANILLA, withArmSet } from '#spec/index.ts';
import { COMPARE } from './compare-words.ts';
import { offered } from './picks.ts';
import './compare.css';

/** A box for every arm that can be compared. What is chosen is trained at once, or in the next run. */
function Picks({ id }: { id: string }) {
  const lab = useLab();
  const spec = useExperiment((experiment) => experiment.spec);
  const planned = useNextRun(({ picks }) => picks);
  const chosen = (planned ?? comparedOf(spec) ?? []).map((arm) => arm.id);
  const all = offered(lab, spec);
  const full = chosen.length >= MOST_COMPARED;
  const toggle = (arm: string) => {
    const next = chosen.includes(arm) ? chosen.filter((one) => one !== arm) : [...chosen, arm];
    lab.nextRun.compare(all.filter((one) => next.includes(one.id)));
  };
  return (
    <fieldset id={id} className="picks">
      <legend>{COMPARE.picks(chosen.length, MOST_COMPARED)}</legend>
      <ul>
        {all.map((arm) => (
          <li key={arm.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(arm.id)}
                disabled={arm.id === VANILLA || (full && !chosen.includes(arm.id))}
                onChange={() => toggle(arm.id)}
              />
              <span>{methodName(arm.id)}</span>
            </label>
            {isOwn(arm.id) && <span className="note">{ownWords(arm, spec, nameWords())}</span>}
          </li>
        ))}
      </ul>
      <p className="note">{COMPARE.ownHow}</p>
    </fieldset>
  );
}

/** What was chosen while another comparison stands. */
function Waiting() {
  const { nextRun } = useLab();
  const planned = useNextRun(({ picks }) => picks);
  return (
    <div className="picks-wait" aria-live="polite">
      {planned && (
        <p>
          <span>{COMPARE.waiting(planned.map(({ id }) => methodName(id)))}</span>{' '}
          <button type="button" className="link" onClick={nextRun.drop}>
            {COMPARE.forget}
          </button>
        </p>
      )}
    </div>
  );
}

/** In the place of the great switches: what is compared, what could be, and the way back. */
export function CompareBar() {
  const { client, experiment } = useLab();
  const count = useExperiment(({ spec }) => comparedOf(spec)?.length ?? 0);
  const [open, setOpen] = useState(false);
  const id = useId();
  const back = () => client.changeExperiment(withArmSet(experiment.getState().spec, 'lab'));
  return (
    <div className="compare-bar">
      <p>
        <strong>{COMPARE.title(count)}</strong>
        <span>{COMPARE.fair}</span>
      </p>
      <div className="compare-ways">
        <button
          type="button"
          className="outlined"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {COMPARE.choose}
        </button>
        <button type="button" className="outlined" onClick={back}>
          {COMPARE.back}
        </button>
      </div>
      {open && <Picks id={id} />}
      <Waiting />
    </div>
  );
}
