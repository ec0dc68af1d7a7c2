import { useLab } from '#lab-state/context.ts';
import { withArmSet } from '#spec/index.ts';
import { COMPARE } from './compare-words.ts';
import './compare.css';

/** In the place of the great switches: what is compared, and the way back. */
export function CompareBar() {
  const { client, experiment } = useLab();
  const back = () => client.changeExperiment(withArmSet(experiment.getState().spec, 'lab'));
  return (
    <div className="compare-bar">
      <p>
        <strong>{COMPARE.title}</strong>
        <span>{COMPARE.fair}</span>
      </p>
      <button type="button" className="outlined" onClick={back}>
        {COMPARE.back}
      </button>
    </div>
  );
}
