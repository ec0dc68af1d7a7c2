import type { KeptRun } from '#archive/index.ts';
import { presetOf } from '#spec/index.ts';
import { STRINGS as ENGINES } from '../link/link-words.ts';
import { Remove } from './Remove.tsx';
import { STRINGS } from './runs-words.ts';
import { Thumbnail } from './Thumbnail.tsx';

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const shownName = ({ name, spec }: KeptRun): string =>
  name || STRINGS.unnamed(presetOf(spec.preset)?.title ?? spec.preset, spec.run.seed);

interface Actions {
  readonly goOn: () => void;
  readonly again: () => void;
  readonly remove: () => void;
  readonly amend: (changes: { name?: string; note?: string }) => void;
}

/** One run: its picture, what is written about it, and what can be done with it. */
export function RunRow({
  run,
  here,
  actions,
  children,
}: {
  run: KeptRun;
  here: boolean;
  actions: Actions;
  children: React.ReactNode;
}) {
  const { spec, interventions, step, checkpoint, finished, backend } = run;
  // A great switch sets several things at one step: to the visitor that is one change.
  const moments = (all: typeof interventions) => new Set(all.map((one) => one.step)).size;
  const made = moments(interventions) - moments(spec.interventions);
  return (
    <li className="run" aria-label={shownName(run)}>
      <Thumbnail curves={run.curves} />
      <div className="run-words">
        <input
          className="run-name"
          aria-label={STRINGS.name}
          defaultValue={run.name}
          placeholder={shownName(run)}
          maxLength={80}
          onBlur={(event) => actions.amend({ name: event.target.value.trim() })}
        />
        <p className="note">
          {run.changed > 0 ? (
            <time dateTime={new Date(run.changed).toISOString()}>{DATE.format(run.changed)}</time>
          ) : (
            STRINGS.noDate
          )}
          {' · '}
          {STRINGS.facts(
            step,
            spec.run.steps,
            spec.run.seeds,
            Math.max(0, made),
            ENGINES.engine(backend),
          )}
          {here && ` · ${STRINGS.here}`}
        </p>
        <input
          className="run-note"
          aria-label={STRINGS.note}
          defaultValue={run.note}
          placeholder={STRINGS.notePlaceholder}
          maxLength={500}
          onBlur={(event) => actions.amend({ note: event.target.value.trim() })}
        />
      </div>
      <div className="run-actions">
        <button type="button" className="outlined" onClick={actions.goOn}>
          {here ? STRINGS.back : STRINGS.goOn(checkpoint, finished)}
        </button>
        <button type="button" className="link" onClick={actions.again}>
          {STRINGS.again}
        </button>
        <Remove remove={actions.remove} />
      </div>
      {children}
    </li>
  );
}
