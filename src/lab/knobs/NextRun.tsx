import { useExperiment, useLab, useNextRun } from '#lab-state/context.ts';
import { settingName } from '#language/settings.ts';
import { type RunParams, runParamOf } from '#spec/index.ts';
import { STRINGS } from './knob-words.ts';
import { valueWords } from './words.ts';

/** What waits for a new start, and one button that forgets it; the great button starts it. */
export function NextRun() {
  const { nextRun } = useLab();
  const changes = useNextRun((plan) => plan.changes);
  const run = useExperiment(({ spec }) => spec.run);
  const planned = Object.entries(changes) as [keyof RunParams, number | string | boolean][];
  return (
    <div aria-live="polite">
      {planned.length > 0 && (
        <div className="next-run">
          <p>
            <strong>{STRINGS.plan(planned.length)}</strong>{' '}
            {planned.map(([key, value], k) => {
              const param = runParamOf(run, key);
              return (
                <span key={key}>
                  {k > 0 && ', '}
                  {settingName(key, param)} <s>{valueWords(param, run[key])}</s>{' '}
                  <strong>{valueWords(param, value)}</strong>
                </span>
              );
            })}
            .
          </p>
          <button type="button" className="link" onClick={nextRun.drop}>
            {STRINGS.drop}
          </button>
        </div>
      )}
    </div>
  );
}
