import { PRESETS, presetOf } from '#spec/index.ts';
import { changeExperiment } from '#store/client.ts';
import { useExperiment, withPreset, withSeed } from '#store/experiment.ts';
import { STRINGS } from './strings.ts';

/** Seeds stay short enough to be read aloud. */
const SEEDS = 100_000;

function newSeed(): void {
  const [seed] = crypto.getRandomValues(new Uint32Array(1));
  changeExperiment(withSeed(useExperiment.getState().spec, seed % SEEDS));
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
        <button type="button" className="link" onClick={newSeed}>
          {STRINGS.newSeed}
        </button>
      </p>
    </div>
  );
}
