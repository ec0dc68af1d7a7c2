import { PRESETS, presetOf } from '#spec/index.ts';
import { changeExperiment } from '#store/client.ts';
import { useExperiment, withPreset, withSeed } from '#store/experiment.ts';
import { newSeed } from './new-seed.ts';
import { STRINGS } from './strings.ts';

function reseed(): void {
  changeExperiment(withSeed(useExperiment.getState().spec, newSeed()));
}

function choose(id: string): void {
  const preset = presetOf(id);
  if (preset) changeExperiment(withPreset(preset, useExperiment.getState().spec));
}

/** What is trained: the scenario and the seed. */
export function Scenario() {
  const seed = useExperiment((experiment) => experiment.spec.run.seed);
  const preset = useExperiment((experiment) => experiment.spec.preset);
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
    </div>
  );
}
