import { useExperiment } from '#lab-state/context.ts';
import { COMPARED_PANELS } from '#panels/compared/index.ts';
import { Glossed } from '#panels/glossary/Term.tsx';
import { textOf } from '#panels/words.ts';
import { Words } from '#parts/Words.tsx';
import { STRINGS } from '../lab-words.ts';
import { PinnedRuns } from '../PinnedRuns.tsx';
import { SafePanel } from '../SafePanel.tsx';
import { unbroken } from '../unbroken.ts';
import { useLive, useLiveData, useScenes } from '../useScene.ts';
import { Cards } from './Cards.tsx';
import { compareHeadline } from './headline.ts';
import './compare.css';

function Headline() {
  const scenes = useScenes();
  const { sense, modality, text, cause } = useLiveData(() => compareHeadline(scenes.told));
  return (
    <div className="headline">
      <h2>
        {sense && <span style={{ color: textOf(modality) }}>{sense}</span>}
        <Glossed>{unbroken(text)}</Glossed>
      </h2>
      <p>
        <Glossed>{unbroken(cause)}</Glossed>
      </p>
    </div>
  );
}

function Captions() {
  const scenes = useScenes();
  const { seeds, probeSize } = useExperiment((experiment) => experiment.spec.run);
  const at = useLive(() => Math.max(0, scenes.told.at));
  return (
    <p className="compare-captions">
      <strong>{STRINGS.now(at)}</strong>{' '}
      <Words>{`· ${STRINGS.band(seeds)} · ${STRINGS.samples(probeSize)}`}</Words>
    </p>
  );
}

/** Five methods on the same seeds as small multiples of the main panels, and a card for each. */
export function Comparison() {
  return (
    <main>
      <div className="compare-head">
        <Headline />
      </div>
      <div className="comparison">
        <Captions />
        <PinnedRuns />
        {COMPARED_PANELS.map((panel) => (
          <SafePanel key={panel.id} panel={panel} />
        ))}
        <Cards />
      </div>
    </main>
  );
}
