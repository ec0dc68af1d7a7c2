import { changeExperiment } from '#lab-state/client.ts';
import { useExperiment, withPreset, withSeed } from '#lab-state/experiment.ts';
import { armSetOf, PRESETS, presetOf, withArmSet } from '#spec/index.ts';
import { newSeed } from './new-seed.ts';
import { STRINGS } from './strings.ts';

function reseed(): void {
  changeExperiment(withSeed(useExperiment.getState().spec, newSeed()));
}

function choose(id: string): void {
  const preset = presetOf(id);
  if (preset) changeExperiment(withPreset(preset, useExperiment.getState().spec));
}

function compare(): void {
  changeExperiment(withArmSet(useExperiment.getState().spec, 'compare'));
}

/** What is trained: the scenario and the seed. */
export function Scenario() {
  const seed = useExperiment((experiment) => experiment.spec.run.seed);
  const preset = useExperiment((experiment) => experiment.spec.preset);
  const comparing = useExperiment(({ spec }) => armSetOf(spec) === 'compare');
  return (
    <div className="scenario">
      <label>
        <span>{STRINGS.scenario}</span>
        <select value={preset} onChange={(event) => choose(event.target.value)}>
          {PRESETS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p>
        {STRINGS.seed} <strong>{seed}</strong>
        <button type="button" className="link" onClick={reseed}>
          {STRINGS.newSeed}
        </button>
      </p>
      {!comparing && (
        <button type="button" className="link" onClick={compare}>
          {STRINGS.compare}
        </button>
      )}
    </div>
  );
}
