import { useExperiment, useLab } from '#lab-state/context.ts';
import { withPreset, withSeed } from '#lab-state/experiment.ts';
import { presetTitle } from '#language/presets.ts';
import { isComparison, PRESETS, presetOf, type Spec, scenarioOf } from '#spec/index.ts';
import { comparisonFrom } from './compare/picks.ts';
import { STRINGS } from './lab-words.ts';
import { newSeed } from './new-seed.ts';

/** What is trained: the scenario and the seed. */
export function Scenario() {
  const lab = useLab();
  const { client, experiment } = lab;
  const seed = useExperiment(({ spec }) => spec.run.seed);
  const seeds = useExperiment(({ spec }) => spec.run.seeds);
  const preset = useExperiment((experiment) => experiment.spec.preset);
  const comparing = useExperiment(({ spec }) => isComparison(spec));
  const source = useExperiment(({ spec }) => scenarioOf(spec.run).source);
  const change = (to: (spec: Spec) => Spec) =>
    client.changeExperiment(to(experiment.getState().spec));
  const named = presetOf(preset);
  const offered = PRESETS.some(({ id }) => id === preset) || !named ? PRESETS : [...PRESETS, named];
  const choose = (id: string) => {
    const chosen = presetOf(id);
    if (chosen) change((spec) => withPreset(chosen, spec));
  };
  return (
    <div className="scenario">
      <label>
        <span>{STRINGS.scenario}</span>
        <select value={preset} onChange={(event) => choose(event.target.value)}>
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {presetTitle({ id, title })}
            </option>
          ))}
        </select>
      </label>
      <p>
        {STRINGS.seed(seeds)} <strong>{STRINGS.seeds(seed, seeds)}</strong>
        <button
          type="button"
          className="link"
          onClick={() => change((spec) => withSeed(spec, newSeed()))}
        >
          {STRINGS.newSeed}
        </button>
        {!comparing && (
          <a href={STRINGS.howOftenAt[source === 'generated' ? 'generated' : 'other']}>
            {STRINGS.howOften}
          </a>
        )}
      </p>
      {!comparing && (
        <button
          type="button"
          className="link"
          onClick={() => client.changeExperiment(comparisonFrom(lab))}
        >
          {STRINGS.compare}
        </button>
      )}
    </div>
  );
}
